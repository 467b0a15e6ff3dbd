/** Where a command writes; a test hands in its own. */
export type Io = { out: (line: string) => void; err: (line: string) => void };

/** 0 done, 1 found something wrong, 2 asked wrongly. */
export type ExitCode = 0 | 1 | 2;
