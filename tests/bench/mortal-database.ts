import type { Database, Queries } from "../../server/backends/database.ts";

/** Of a process: it ends at once when `isOver` is set, or in the middle of whatever it does after so many more queries. */
export interface Life {
  isOver: boolean;
  queriesLeft: number;
}

/** The database as a process sees it that may be killed: thereafter it hears nothing more, and what it began is undone. */
export function mortal(database: Database, life: Life): Database {
  const live = () => {
    if (--life.queriesLeft <= 0) life.isOver = true;
  };
  const whileAlive = <T>(deed: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (life.isOver) return;
      deed().then(
        (result) => {
          live(); // it may have been committed, and nobody heard of it
          if (!life.isOver) resolve(result);
        },
        (error: unknown) => {
          if (!life.isOver) reject(error as Error);
        },
      );
    });
  const query: (queries: Queries) => Queries["query"] = (queries) => (sql, parameters) => {
    live();
    if (life.isOver) throw new Error("The process was killed.");
    return queries.query(sql, parameters);
  };

  return {
    query: (sql, parameters) => whileAlive(() => database.query(sql, parameters)),
    transaction: (work) =>
      whileAlive(() => database.transaction((queries) => work({ query: query(queries) }))),
    close: () => database.close(),
  };
}
