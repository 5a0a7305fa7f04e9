import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../server/backends/database.ts";

/** What every database promises. `open` gives an empty one. */
export function describeDatabase(name: string, open: () => Promise<Database>): void {
  describe(`The database: ${name}`, () => {
    let database: Database;
    beforeEach(async () => {
      database = await open();
      await database.query("create table word (id integer primary key, text text)");
    });
    afterEach(() => database.close());

    const words = async (): Promise<string[]> =>
      (await database.query<{ text: string }>("select text from word order by id")).map(({ text }) => text);
    const add = "insert into word (id, text) values ($1, $2)";

    it("fills in parameters by their number, in any order and more than once", async () => {
      const [row] = await database.query("select $2 as second, $1 as first, $2 as again", ["one", "two"]);
      expect({ ...row }).toEqual({ first: "one", second: "two", again: "two" });
    });

    it("gives back strings, numbers and nulls as they were", async () => {
      await database.query(add, [1, "a 'quoted' – \"word\"\n🦊"]);
      await database.query(add, [2, null]);
      const rows = await database.query("select id, text from word order by id");
      expect(rows.map((row) => ({ ...row }))).toEqual([
        { id: 1, text: "a 'quoted' – \"word\"\n🦊" },
        { id: 2, text: null },
      ]);
    });

    it("returns no rows from a statement that has none, and those it is asked to return", async () => {
      expect(await database.query(add, [1, "fox"])).toEqual([]);
      const rows = await database.query("update word set text = 'hen' where id = $1 returning text", [1]);
      expect(rows.map((row) => ({ ...row }))).toEqual([{ text: "hen" }]);
    });

    it("keeps all of a transaction", async () => {
      const result = await database.transaction(async ({ query }) => {
        await query(add, [1, "one"]);
        await query(add, [2, "two"]);
        return "done";
      });
      expect(result).toBe("done");
      expect(await words()).toEqual(["one", "two"]);
    });

    it("keeps nothing of a transaction that throws, and throws on", async () => {
      const failing = database.transaction(async ({ query }) => {
        await query(add, [1, "one"]);
        throw new Error("out of ink");
      });
      await expect(failing).rejects.toThrow("out of ink");
      expect(await words()).toEqual([]);
    });

    it("keeps nothing of a transaction in which a statement fails, and goes on afterwards", async () => {
      const failing = database.transaction(async ({ query }) => {
        await query(add, [1, "one"]);
        await query(add, [1, "the same number"]);
      });
      await expect(failing).rejects.toThrow();
      await database.query(add, [1, "another"]);
      expect(await words()).toEqual(["another"]);
    });

    it("lets no two transactions overlap", async () => {
      await database.query(add, [0, "0"]);
      const countUp = () =>
        database.transaction(async ({ query }) => {
          const [row] = await query<{ text: string }>("select text from word where id = 0");
          await Promise.resolve(); // room for another one to come between, if it could
          await query("update word set text = $1 where id = 0", [String(Number(row!.text) + 1)]);
        });
      await Promise.all(Array.from({ length: 50 }, countUp));
      expect(await words()).toEqual(["50"]);
    });

    it("shows nothing of a transaction before it has ended", async () => {
      const [, seen] = await Promise.all([
        database.transaction(async ({ query }) => {
          await query(add, [1, "half"]);
          await query("update word set text = 'whole' where id = 1");
        }),
        words(),
      ]);
      expect([["whole"], []]).toContainEqual(seen);
    });

    it("is closed twice without complaint", async () => {
      await database.close();
      await database.close();
    });
  });
}
