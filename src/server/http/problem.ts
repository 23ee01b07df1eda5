/** What is said instead of a page. */
export interface Problem {
  status: 400 | 403 | 405 | 413 | 415 | 429 | 500 | 503;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  /** Methods that are taken here, with 405. */
  allow?: string;
}

/** Thrown where a request cannot be taken. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status}`);
    this.problem = problem;
  }
}

/**
 * Why something failed, as a status: storage that is full, locked or away passes, and is worth another try
 * (SQLite's and PostgreSQL's codes); everything else is our fault.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  const { code = '' } = error as { code?: unknown };
  const passing =
    /^SQLITE_(FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN)|^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|ENOSPC|EIO)$|^(53|57|08|40)/;
  // A full disk ends SQLite's transaction by itself, and it is the rollback after it that is reported.
  const words = /connection (terminated|timeout)|timeout exceeded when trying|no transaction is active/i;
  const away = error instanceof Error && words.test(error.message);
  return passing.test(String(code)) || away ? { status: 503, retryAfter: 30 } : { status: 500 };
}
