import type { ServerResponse } from "node:http";
import type { Usage } from "../../server/providers/usage.ts";
import { answerPicture, PICTURE_DIALECTS } from "./answer-picture.ts";
import type { ShownPicture } from "./answer-picture.ts";
import { answerText, TEXT_DIALECTS } from "./answer-text.ts";
import { isTextApi } from "./api.ts";
import type { Family } from "./api.ts";
import { COURSES } from "./courses.ts";
import type { CourseRow, Oddity, Stray } from "./courses.ts";
import { breakOff, deliver } from "./deliver.ts";
import type { Reply } from "./deliver.ts";
import type { Painter } from "./painter.ts";
import { saidHeaders, waiting } from "./said-headers.ts";
import type { SeenPrompts } from "./seen-prompts.ts";
import type { SeenRequest, Served, StandIn } from "./stand-in.ts";
import type { Storyteller } from "./storyteller.ts";
import { BadRequest } from "./wire/bad-request.ts";
import { answerModels, isKnown } from "./wire/models.ts";
import { refusal } from "./wire/refusals.ts";
import type { Refusal } from "./wire/refusals.ts";

/** What the stand-in works with. */
export interface Workshop {
  standIn: StandIn;
  storyteller: Storyteller;
  painter: Painter;
  seenPrompts: SeenPrompts;
  msPerAnswer: number;
  msPerPicture: number;
  /** Puts something up and gives its address; `null` gives one where nothing is. */
  show(picture: ShownPicture | null): string;
}

/** Answers one request as its course wants. `cuts` is called before the stand-in itself cuts the connection. */
export async function answerRequest(
  seen: SeenRequest,
  { response, family, cuts }: { response: ServerResponse; family: Family; cuts(): void },
  workshop: Workshop,
): Promise<void> {
  const { standIn } = workshop;
  const requestId = `req_${String(seen.number).padStart(6, "0")}`;
  const headers = saidHeaders(family, requestId, standIn);
  const decline = (declined: Refusal) =>
    send(response, { ...declined, headers: { ...headers, ...declined.headers } });

  if (!hasKey(seen, family)) return decline(refusal("key-refused", family, { requestId }));
  const course = standIn.course(seen);
  const row: CourseRow | null = course === "well" ? null : COURSES[course];
  if (row && !(seen.api in row.faults))
    throw new Error(`A request of ${seen.api} cannot take the course ${course}.`);
  const { what = null } = row ?? {};
  if (what?.kind === "decline") {
    const declined = refusal(what.decline, family, { requestId });
    return decline(what.wait ? waiting(declined, family, what.wait) : declined);
  }
  if (!isKnown(seen.model)) {
    const message = `The model '${seen.model}' does not exist or you do not have access to it.`;
    return decline(refusal("model-gone", family, { requestId, message }));
  }
  if (what?.kind === "stray") return send(response, STRAYS[what.how](family, requestId));

  const oddity = what?.kind === "answer" ? what.how : null;
  const made = await answered(seen, oddity, family, workshop).catch((failure: unknown) => {
    if (failure instanceof BadRequest) return failure;
    throw failure;
  });
  if (made instanceof BadRequest)
    return decline(refusal("parameter-refused", family, { requestId, ...badness(made) }));

  const reply = { ...made.reply, headers };
  const served = made.usage && row?.isCharged !== false ? entry(seen, course, made.usage) : null;
  if (served) standIn.served.push(served);
  if (what?.kind === "break") {
    if (!HANGS.test(what.how)) cuts();
    return breakOff(response, reply, what.how);
  }
  const isDelivered = await deliver(
    response,
    reply,
    isTextApi(seen.api) ? workshop.msPerAnswer : workshop.msPerPicture,
  );
  if (served) served.isDelivered = isDelivered;
}

/** Breaks of the connection that wait for the client to leave. */
const HANGS = /^(?:hang|silence|drip|pings)/;

const entry = ({ number, api, model }: SeenRequest, course: Served["course"], usage: Usage): Served => ({
  number,
  api,
  model,
  course,
  usage,
  isDelivered: false,
});

const badness = ({ message, parameter }: BadRequest) => ({ message, parameter });

/** Whether some key came along; what is drawn on one's own machine needs none. */
function hasKey({ headers }: SeenRequest, family: Family): boolean {
  const given = [
    headers["x-api-key"],
    headers["x-goog-api-key"],
    headers["authorization"]?.toString().slice("Bearer ".length),
  ];
  return family === "a1111" || given.some((key) => typeof key === "string" && key.trim() !== "");
}

/** Reads the request in its protocol and makes the answer; looking at models costs nothing. */
async function answered(
  { api, body, model, number }: SeenRequest,
  oddity: Oddity | null,
  family: Family,
  workshop: Workshop,
): Promise<{ reply: Reply; usage: Usage | null }> {
  if (api === "models") {
    const data = JSON.stringify(answerModels(family, model === "" ? null : model));
    return { usage: null, reply: { frames: [{ kind: "content", data }], stream: null } };
  }
  if (isTextApi(api)) {
    const dialect = TEXT_DIALECTS[api];
    return answerText(dialect.read(body), { oddity, dialect, id: `standin${number}` }, workshop);
  }
  const dialect = PICTURE_DIALECTS[api];
  return answerPicture(dialect.read(body, model), { oddity, dialect, api }, workshop);
}

const STRAYS: Record<Stray, (family: Family, requestId: string) => Refusal> = {
  page: () => ({
    status: 200,
    headers: { "Content-Type": "text/html" },
    body: "<!DOCTYPE html><html><body>Welcome to the hotel's network. Please accept our terms.</body></html>",
  }),
  "error-inside": (family, requestId) => ({ ...refusal("server-error", family, { requestId }), status: 200 }),
  nothing: () => ({ status: 200, headers: { "Content-Type": "application/json" }, body: "" }),
  "no-content": () => ({ status: 204, headers: {}, body: "" }),
  redirect: () => ({ status: 307, headers: { Location: "/elsewhere" }, body: "" }),
};

function send(response: ServerResponse, { status, headers, body }: Refusal): void {
  response.writeHead(status, headers);
  response.end(body);
}
