import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import type { Database, Queries, SqlValue } from "../database.ts";

/** Opens, and if need be creates, a SQLite file. WAL with synchronous=FULL: what is committed survives power loss. */
export function openSqliteDatabase(file: string): Database {
  const sqlite = new DatabaseSync(file);
  sqlite.exec("pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000;");
  const statements = new Map<string, StatementSync>();
  let lastInLine: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = sqlite.prepare(sql.replace(/\$(\d+)/g, "?$1"));
    statements.set(sql, prepared);
    return prepared;
  };

  const queries: Queries = {
    query: async <Row>(sql: string, parameters: SqlValue[] = []) => prepare(sql).all(...parameters) as Row[],
  };

  /** One connection means one transaction at a time: each waits for the one before it, however that ended. */
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastInLine.then(work, work);
    lastInLine = turn.catch(() => undefined);
    return turn;
  };

  return {
    query: (sql, parameters) => inLine(() => queries.query(sql, parameters)),
    transaction: (work) =>
      inLine(async () => {
        sqlite.exec("begin immediate");
        try {
          const result = await work(queries);
          sqlite.exec("commit");
          return result;
        } catch (error) {
          if (sqlite.isTransaction) sqlite.exec("rollback");
          throw error;
        }
      }),
    close: () =>
      inLine(async () => {
        if (isClosed) return;
        isClosed = true;
        sqlite.close();
      }),
  };
}
