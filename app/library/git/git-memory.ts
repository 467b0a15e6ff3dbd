import { makeCache } from '../cache.ts';
import { fileAtCommit, gitFacts } from './git-facts.ts';

const mostFiles = 500;
/** A commit shows itself after so long; a change of the file at once. */
const freshMilliseconds = 10_000;

/** Git's answers, asked when somebody wants them and kept for a moment. */
export const gitMemory = (now: () => number) => {
  const facts = makeCache<Awaited<ReturnType<typeof gitFacts>>>(mostFiles);
  const sources = makeCache<Awaited<ReturnType<typeof fileAtCommit>>>(mostFiles);
  return {
    facts: (path: string, hash: string) =>
      facts(`${Math.floor(now() / freshMilliseconds)} ${hash} ${path}`, () => gitFacts(path)),
    at: (path: string, commit: string) =>
      sources(`${commit} ${path}`, () => fileAtCommit(path, commit)),
  };
};
