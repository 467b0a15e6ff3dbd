import type { RevisionRow } from '../../db/store.ts';
import type { Instant } from '../domain/time.ts';
import type { LibraryEntry } from '../library/types.ts';

/** The revision that the library shows, as it is kept. */
export const revisionOf = (entry: LibraryEntry, at: Instant): RevisionRow => ({
  hash: entry.hash,
  runbookId: entry.id,
  file: entry.file,
  part: entry.part,
  source: entry.source,
  includes: entry.includes,
  plan: entry.plan,
  createdAt: at,
});
