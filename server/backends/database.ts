/**
 * Where rows are kept. SQL that both SQLite and PostgreSQL understand, with `$1` placeholders.
 *
 * An embedded adapter and, later, a scaled-out one hold the same promises; `tests/contracts/database.ts` says them.
 */
export interface Database extends Queries {
  /**
   * Runs `work` in one transaction: everything it wrote is durable when the promise resolves, or nothing is when it
   * rejects. Transactions do not overlap; do not wait in one for anything but its own queries.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Lets go of the files or connections. May be called twice. */
  close(): Promise<void>;
}

export interface Queries {
  /** Runs one statement and returns its rows; a statement without rows returns none. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: SqlValue[]): Promise<Row[]>;
}

export type SqlValue = string | number | null;
