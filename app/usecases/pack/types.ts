import type { Outcome } from '../../domain/outcome.ts';
import type { PackScope } from '../../domain/review/pack/scope.ts';
import type { Pack, PackNote } from '../../domain/review/pack.ts';
import type { Instant } from '../../domain/time.ts';

/** `from` is within the period, `to` is not. `notes`: what people wrote for the pack. */
export type PackWanted = {
  scope: PackScope;
  from: Instant;
  to: Instant;
  notes?: readonly PackNote[];
};

export type PackUseCases = {
  /** What a review would look at now. Nothing of it is kept: whoever freezes it keeps its text. */
  readPack(wanted: PackWanted): Promise<Outcome<Pack>>;
};
