import type { Database } from "../../server/backends/database.ts";
import type { Caps } from "../../server/runtime/ledger.ts";

// What calls really cost, as those who were called count it: by code that has nothing of the ledger's.

export interface SentCall {
  story: string;
  key: string;
  /** Which try of the step it was. */
  number: number;
  at: string;
  quoted: number;
  /** Known to the stand-in at once, to the studio perhaps never. */
  cost: number;
}

export interface Reckoning {
  readonly calls: readonly SentCall[];
  /** What was not kept to, a sentence each. */
  readonly offences: string[];
  readonly overruns: number;
  send(call: SentCall, capsInForce: Caps): void;
  /** The step has come back with what it made, or was found kept. */
  settle(story: string, key: string): void;
  /** Holds what is on record at the end against every call that was sent. */
  compareWith(database: Database): Promise<void>;
}

export function createReckoning(): Reckoning {
  const calls: SentCall[] = [];
  const offences: string[] = [];
  const settled = new Set<string>();
  let overruns = 0;

  const mustNotPass = (cap: keyof Caps, limit: number, counts: (call: SentCall) => boolean, at: string) => {
    const spent = calls.filter(counts).reduce((sum, { cost }) => sum + cost, 0);
    if (spent <= limit) return;
    overruns += 1;
    offences.push(`At ${at}, ${spent} were spent of the ${cap}'s ${limit}.`);
  };

  return {
    calls,
    offences,
    get overruns() {
      return overruns;
    },
    send(call, caps) {
      const { story, key, at } = call;
      if (settled.has(`${story} ${key}`)) offences.push(`At ${at}, ${key} of ${story} was bought again.`);
      calls.push(call);
      if (call.quoted === 0) return; // a free call passes no cap, not even one that was lowered
      const isOfSame = (length: number) => (other: SentCall) =>
        other.at.slice(0, length) === at.slice(0, length);
      mustNotPass("story", caps.story, (other) => other.story === story, at);
      mustNotPass("day", caps.day, isOfSame("2026-11-21".length), at);
      mustNotPass("month", caps.month, isOfSame("2026-11".length), at);
    },
    settle: (story, key) => void settled.add(`${story} ${key}`),
    async compareWith(database) {
      const rows = await database.query<Row>("select * from attempt where reserved is not null");
      for (const { story, key, number, quoted, cost } of calls) {
        const row = rows.find(
          (each) => each.story_id === story && each.key === key && each.number === number,
        );
        const which = `try ${number} of ${key} of ${story}`;
        if (!row) offences.push(`The ledger knows nothing of ${which}.`);
        else if (row.cost !== null && row.cost !== cost)
          offences.push(`By the ledger, ${which} cost ${row.cost}, and it was ${cost}.`);
        else if (row.cost === null && row.reserved !== quoted)
          offences.push(`By the ledger, ${which} may cost ${row.reserved}, and it was ${quoted}.`);
        else if (row.cost === null && row.state !== "started" && row.in_doubt !== 1)
          offences.push(`The ledger is sure of ${which}, and nobody accounted for it.`);
      }
      if (rows.length < calls.length)
        offences.push(`${calls.length} calls were sent, and ${rows.length} are on record.`);
    },
  };
}

interface Row {
  story_id: string;
  key: string;
  number: number;
  state: string;
  reserved: number;
  cost: number | null;
  in_doubt: number | null;
}
