// A process of its own that stands in for the providers: `node tests/stand-in/run-stand-in.ts --pictures drawn`. Prints
// {"url": "..."} when it listens, and serves until SIGTERM or SIGINT. What becomes of requests is set at its own door:
//   POST /__stand-in/course    {"course": "overloaded", "share": 0.3, "seed": 1, "only": ["openai-edits"]}, or
//                              {"course": "mixed", "share": 0.3, "among": ["overloaded", "cut-picture"]}
//   GET  /__stand-in/served    what would have been charged
//   GET  /__stand-in/requests  what came, without the bodies
import type { IncomingMessage, ServerResponse } from "node:http";
import { parseArgs } from "node:util";
import * as z from "zod";
import type { Api } from "./api.ts";
import { COURSES } from "./courses.ts";
import type { Course } from "./courses.ts";
import { mixedCourses } from "./mixed-courses.ts";
import { readBody } from "./read-body.ts";
import { startStandIn } from "./stand-in.ts";

const { values: flags } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    pictures: { type: "string", default: "plain" },
    "ms-per-answer": { type: "string", default: "0" },
    "ms-per-picture": { type: "string", default: "0" },
  },
});

const isCourse = (name: unknown): name is Course =>
  name === "well" || (typeof name === "string" && name in COURSES);
const order = z.strictObject({
  course: z.custom<Course | "mixed">(
    (name) => name === "mixed" || isCourse(name),
    "There is no such course.",
  ),
  share: z.number().min(0).max(1).default(1),
  seed: z.int().default(1),
  only: z.array(z.custom<Api>((api) => typeof api === "string")).optional(),
  among: z.array(z.custom<Course>(isCourse)).optional(),
});

const standIn = await startStandIn({
  port: Number(flags.port),
  pictures: flags.pictures === "drawn" ? "drawn" : "plain",
  msPerAnswer: Number(flags["ms-per-answer"]),
  msPerPicture: Number(flags["ms-per-picture"]),
  doors: [
    {
      path: "/__stand-in",
      handler: {
        async handleRequest(message, response, path) {
          await control(message, response, path);
          return true;
        },
      },
    },
  ],
});
console.log(JSON.stringify({ url: standIn.url }));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void standIn.close().then(
      () => process.exit(0),
      (failure: Error) => {
        console.error(failure.message, failure.cause);
        process.exit(1);
      },
    );
  });
}

async function control(message: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const say = (status: number, answer: object) => {
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer));
  };
  switch (`${message.method} ${path}`) {
    case "POST /course": {
      const read = order.safeParse(await readBody(message));
      if (!read.success) return say(400, { problem: z.prettifyError(read.error) });
      const { course, share, seed, only, among = course === "mixed" ? undefined : [course] } = read.data;
      standIn.course = mixedCourses({ share, seed, ...(only && { only }), ...(among && { among }) });
      return say(200, read.data);
    }
    case "GET /served":
      return say(200, standIn.served);
    case "GET /requests":
      return say(
        200,
        standIn.requests.map(({ number, api, model, at, aborted }) => ({ number, api, model, at, aborted })),
      );
    default:
      return say(404, { problem: `There is nothing at ${message.method} ${path}.` });
  }
}
