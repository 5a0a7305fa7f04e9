import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    maxWorkers: "100%", // most of the time a test waits: for a server, a browser, a stream
  },
});
