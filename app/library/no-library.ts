import { diffLines } from './diff-lines.ts';
import type { Library } from './types.ts';

/** A library without runbooks, for work that needs only what is stored. */
export const noLibrary: Library = {
  list: () => [],
  get: () => null,
  broken: () => [],
  version: () => 0,
  onChange: () => () => undefined,
  html: async () => ({}),
  search: () => ({ found: [], total: 0, more: false }),
  searchAny: () => [],
  gitFacts: async () => null,
  atCommit: async () => null,
  diffLines,
  reload: async () => undefined,
  proven: async () => undefined,
  close: async () => undefined,
};
