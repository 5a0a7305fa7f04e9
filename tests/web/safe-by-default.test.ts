import supertest from "supertest";
import { afterEach, describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";
import { openHouse } from "../support/house.ts";
import type { House } from "../support/house.ts";

const PASSWORD = "a fox in the lighthouse";

describe("A studio that is safe by default", () => {
  let house: House | undefined;
  afterEach(() => house?.end());

  it("listens on this machine only, unless it is told otherwise", () => {
    expect(readConfig({}).host).toBe("127.0.0.1");
  });

  it.each(["0.0.0.0", "::", "192.168.1.7", "studio.example.org"])(
    "refuses to listen on %s without a password",
    (HOST) => {
      expect(() => readConfig({ HOST })).toThrow(/OWNER_PASSWORD/);
      expect(readConfig({ HOST, OWNER_PASSWORD: PASSWORD }).host).toBe(HOST);
    },
  );

  it("refuses a password that can be guessed", () => {
    expect(() => readConfig({ OWNER_PASSWORD: "fox" })).toThrow(ConfigError);
  });

  it("says in a sentence what is wrong with a setting", () => {
    expect(() => readConfig({ PORT: "eighty" })).toThrow(/PORT/);
  });

  it("does not answer to a name that is not its own", async () => {
    house = await openHouse();
    const askFor = (host: string) => supertest(house!.url).get("/options").set("Host", host);
    expect((await askFor("evil.example:80")).body).toMatchObject({ status: 421, code: "host-unknown" });
    expect((await askFor("localhost:3000")).status).toBe(200);
  });

  it("turns away what another site's page sends", async () => {
    house = await openHouse();
    const send = (headers: Record<string, string>) =>
      house!.ask("/story", {
        method: "POST",
        json: { kind: "picture-story", brief: { structure: null } },
        headers,
      });
    expect((await send({ "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await send({ Origin: "https://evil.example" })).status).toBe(403);
    expect((await send({ Origin: house.url })).status).not.toBe(403);
    expect((await send({ "Sec-Fetch-Site": "same-origin" })).status).not.toBe(403);
  });

  it("sends headers that let no foreign script run", async () => {
    house = await openHouse();
    const { headers } = await house.ask("/");
    const policy = headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("asks for the password before it shows anything but the page and its health", async () => {
    house = await openHouse({ OWNER_PASSWORD: PASSWORD });
    expect((await house.ask("/health")).status).toBe(200);
    expect((await house.ask("/sign-in.html")).status).toBe(200);
    for (const path of [
      "/story",
      "/options",
      "/openapi.json",
      "/debug_story/x",
      "/story/x/images/scene_01.webp",
    ]) {
      const answer = await house.ask(path);
      expect([path, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        path,
        401,
        "sign-in-needed",
      ]);
    }
  });

  it("lets the owner in with a cookie no script can read, and out again", async () => {
    house = await openHouse({ OWNER_PASSWORD: PASSWORD });
    const wrong = await house.ask("/session", {
      method: "POST",
      json: { password: "an owl in the lighthouse" },
    });
    expect(await wrong.json()).toMatchObject({ status: 401, code: "password-wrong" });

    const signedIn = await house.ask("/session", { method: "POST", json: { password: PASSWORD } });
    expect(signedIn.status).toBe(204);
    const cookie = signedIn.headers.get("set-cookie")!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const headers = { Cookie: cookie.split(";")[0]! };
    expect((await house.ask("/options", { headers })).status).toBe(200);

    expect((await house.ask("/session", { method: "DELETE", headers })).status).toBe(204);
    expect((await house.ask("/options", { headers })).status).toBe(401);
  });

  it("stays signed in over a restart, and forgets after a week without a visit", async () => {
    let now = new Date("2026-11-21T10:00:00Z");
    house = await openHouse({ OWNER_PASSWORD: PASSWORD }, { now: () => now });
    const signedIn = await house.ask("/session", { method: "POST", json: { password: PASSWORD } });
    const headers = { Cookie: signedIn.headers.get("set-cookie")!.split(";")[0]! };
    house = await house.restart();
    expect((await house.ask("/options", { headers })).status).toBe(200);
    now = new Date("2026-11-29T10:00:01Z");
    expect((await house.ask("/options", { headers })).status).toBe(401);
  });

  it("slows down whoever guesses", async () => {
    house = await openHouse({ OWNER_PASSWORD: PASSWORD });
    const guesses = Array.from({ length: 8 }, (_, index) =>
      house!.ask("/session", { method: "POST", json: { password: `guess number ${index}` } }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });

  it("lets the command line of this machine in by its token", async () => {
    house = await openHouse({ OWNER_PASSWORD: PASSWORD });
    const ask = (token: string) => house!.ask("/options", { headers: { Authorization: `Bearer ${token}` } });
    expect((await ask(house.localToken)).status).toBe(200);
    expect((await ask("made-up")).status).toBe(401);
  });
});
