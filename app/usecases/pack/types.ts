import type { Outcome } from '../../domain/outcome.ts';
import type { Bundle } from '../../domain/review/bundle/bundle.ts';
import type { Coverage } from '../../domain/review/coverage.ts';
import type { Pack, PackNote, PackNoteKind, PackWanted } from '../../domain/review/pack.ts';

import type { Invitation } from '../../domain/review/record.ts';

import type { Viewer } from '../types.ts';

export type PackUseCases = {
  /** What a review would look at now. Nothing of it is kept: whoever freezes it keeps its text. */
  readPack(wanted: PackWanted): Promise<Outcome<Pack>>;
  /** Writes down what no log knows, for every pack whose period this moment is in. */
  addPackNote(by: Viewer, note: { kind: PackNoteKind; text: string }): Promise<Outcome<PackNote>>;
  /** Which records of the last year are mapped to which clause of which standard. */
  readCoverage(): Promise<Coverage>;
  /** The evidence of a review, to be checked where there is no database. */
  exportReview(review: string): Promise<Outcome<Bundle>>;
  /** The meeting of a review, for a calendar. */
  readInvitation(review: string): Promise<Outcome<Invitation>>;
};
