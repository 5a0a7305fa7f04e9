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
  const unheard = new Promise<never>(() => {});
  const whileAlive = async <T>(deed: () => Promise<T>): Promise<T> => {
    if (life.isOver) return unheard;
    try {
      const result = await deed();
      live(); // it may have been committed, and nobody heard of it
      return life.isOver ? await unheard : result;
    } catch (error) {
      if (life.isOver) return unheard;
      throw error;
    }
  };
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
