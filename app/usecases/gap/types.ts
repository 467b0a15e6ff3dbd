import type { Gap, GapFilter, GapInput, PinnedNote } from '../../domain/gap/gap.types.ts';
import type { GapLife } from '../../domain/gap/gap-life.ts';
import type { SentGap } from '../../domain/gap/sent-gap.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Finding } from '../../domain/runbook/finding.ts';
import type { Instant } from '../../domain/time.ts';
import type { Judge, SignedIn, Viewer } from '../types.ts';

/** Something that asks to be a gap and that nobody has taken up. */
export type GapCandidate = { runbook: { id: string; title: string } } & (
  | { type: 'finding'; finding: Finding; count: number }
  | { type: 'incident'; incident: { id: string; number: number; title: string }; at: Instant }
);

export type GapUseCases = {
  /** Records a documentation gap, and in an incident tells its timeline. */
  reportGap(
    input: GapInput,
    by: Viewer,
    key: string | null,
  ): Promise<Outcome<{ id: string; number: number }>>;
  /** What is overdue longest first, then by due day; what is over last. */
  listGaps(filter?: GapFilter): Promise<Gap[]>;
  /**
   * The notes that hold for these revisions and for what they include, and whose they may be: one that
   * a revision mended says nothing beside it or a later one.
   */
  listPinnedNotes(
    walked: readonly { id: string; revision: string }[],
  ): Promise<{ of: string[]; notes: PinnedNote[] }>;
  readGap(id: string): Promise<Outcome<Gap & { history: NonNullable<GapLife['history']> }>>;
  changeGap(
    me: SignedIn,
    judge: Judge,
    id: string,
    change: SentGap,
    key: string | null,
  ): Promise<Outcome<{ id: string; number: number; version: number }>>;
  /** Tells whose runbook's gap was changed, so that an open room shows its notes as they are. */
  onGapChange(listener: (runbook: string) => void): () => void;
  /** Errors that the checker found, and real incidents of late that no runbook led through. */
  listGapCandidates(): Promise<GapCandidate[]>;
};
