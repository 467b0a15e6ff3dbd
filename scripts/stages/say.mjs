/** A stage that cannot go on: what happened, and what the person at the terminal can do. */
export class StageFailure extends Error {
  constructor(what, mend, detail = '') {
    super(what);
    this.mend = mend;
    this.detail = detail;
  }
}

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * Runs one stage with a line of progress; what it returns, when a text, says how it went; `failed`
 * marks it so. One that runs `beside` others has its line when it has ended, and no sooner.
 */
export const stage = async (title, work, { beside = false } = {}) => {
  const from = performance.now();
  const live = process.stdout.isTTY && !beside;
  if (live) process.stdout.write(`  … ${title}`);
  try {
    const answer = await work();
    const { note, failed } =
      typeof answer === 'string' ? { note: answer, failed: false } : (answer ?? {});
    process.stdout.write(
      `${live ? '\r\u001b[K' : ''}  ${failed ? '✗' : '✓'} ${title}${typeof note === 'string' ? ` (${note})` : ''} ${seconds(from)}\n`,
    );
  } catch (error) {
    process.stdout.write(`${live ? '\r\u001b[K' : ''}  ✗ ${title} ${seconds(from)}\n`);
    throw error;
  }
};

const noRight =
  'This user may not write there: give it the right to this folder, then run it again.';
/** What the disk refuses is nobody's bug: no stack. */
const mends = {
  ENOSPC: 'The disk is full: free some space, then run it again.',
  EDQUOT: 'The quota of this user is used up: free some space, then run it again.',
  EACCES: noRight,
  EPERM: noRight,
  EROFS: 'The disk is read-only: move this folder to one that can be written, then run it again.',
};

/** Says why it ended. A throw that is no StageFailure keeps its stack. */
export const sayWhy = (error) => {
  if (error instanceof StageFailure) {
    if (error.detail) process.stderr.write(`\n${error.detail.trimEnd()}\n`);
    process.stderr.write(`\n${error.message}\n${error.mend}\n`);
  } else if (Object.hasOwn(mends, error?.code)) {
    process.stderr.write(`\n${error.message}\n${mends[error.code]}\n`);
  } else {
    process.stderr.write(`\n${error?.stack ?? error}\n`);
  }
};

/** Says why it ended, and ends with a failure. */
export const giveUp = (error) => {
  sayWhy(error);
  process.exit(1);
};
