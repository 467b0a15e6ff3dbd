/** The database cannot be used, and why: its sentence stands in the catalogue under `problem.<code>`. */
export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode;
  readonly params: Record<string, string | number>;
  constructor(code: DatabaseProblemCode, params: Record<string, string | number>, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = 'DatabaseProblem';
    this.code = code;
    this.params = params;
  }
}

export type DatabaseProblemCode =
  | 'database-locked'
  | 'database-read-only'
  | 'database-corrupt'
  | 'database-newer'
  | 'database-not-migrated'
  | 'database-full'
  | 'database-not-openable';

const byPrefix: [string, DatabaseProblemCode][] = [
  ['SQLITE_BUSY', 'database-locked'],
  ['SQLITE_LOCKED', 'database-locked'],
  ['SQLITE_READONLY', 'database-read-only'],
  ['SQLITE_CORRUPT', 'database-corrupt'],
  ['SQLITE_NOTADB', 'database-corrupt'],
  ['SQLITE_FULL', 'database-full'],
  ['SQLITE_CANTOPEN', 'database-not-openable'],
  ['SQLITE_PERM', 'database-not-openable'],
  ['SQLITE_IOERR', 'database-not-openable'],
];

const driverCode = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? driverCode(error.cause) : '';
};

/** The driver's error as a coded one; anything that is not about the database as a whole stays as it is. */
export const asDatabaseProblem = (error: unknown, file: string): unknown => {
  if (error instanceof DatabaseProblem) return error;
  const code = driverCode(error);
  const found = byPrefix.find(([prefix]) => code.startsWith(prefix));
  if (found) return new DatabaseProblem(found[1], { file, detail: code }, error);
  if (error instanceof TypeError && /directory/.test(error.message))
    return new DatabaseProblem('database-not-openable', { file, detail: 'ENOENT' }, error);
  return error;
};
