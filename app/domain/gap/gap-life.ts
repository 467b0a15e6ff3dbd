import { type Day, dayOf } from '../day.ts';
import type { Actor } from '../engine/types.ts';
import type { EvidenceActor } from '../evidence/evidence.ts';
import type { TierName } from '../evidence/policy.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Instant } from '../time.ts';

export const gapKinds = ['wrong', 'missing', 'outdated', 'unclear', 'other'] as const;
export type GapKind = (typeof gapKinds)[number];
export const gapTiers = ['0', '1', '2', '3'] as const;
export type GapTier = (typeof gapTiers)[number];

/** `reported` by who noticed it; `mended` waits for the walk of another. */
export const gapStages = ['reported', 'triaged', 'mended', 'closed', 'declined'] as const;
export type GapStage = (typeof gapStages)[number];

/** What brought it up: a person, a finding of the checker, or an incident that no runbook led through. */
export type GapSource =
  | { type: 'report' }
  | { type: 'finding'; code: string }
  | { type: 'incident' };

export type GapMark = { by: Actor; at: Instant };

/** The walk of a second person over what was mended. */
export type GapWalk = {
  by: EvidenceActor;
  at: Instant;
  incident: { id: string; number: number; title: string };
};

/** What became of a gap since it was reported. */
export type GapLife = {
  source?: GapSource;
  kind?: GapKind;
  tier?: GapTier;
  owner?: { id: string; name: string };
  dueOn?: Day;
  triaged?: GapMark;
  /** Pinned to the step until it is mended. */
  note?: GapMark & { text: string };
  fixed?: GapMark & { revision: string };
  closed?: GapMark & { walk: GapWalk };
  declined?: GapMark & { reason: string };
  history?: (GapMark & { what: GapChange['type']; said?: string })[];
};

/** Whatever is looked up is there already: `walk` is the newest by another, null when there is none. */
export type GapChange =
  | {
      type: 'triaged';
      kind: GapKind;
      tier: GapTier;
      owner: { id: string; name: string } | null;
      dueOn: Day | null;
    }
  | { type: 'noted'; text: string | null }
  | { type: 'mended'; revision: string }
  | { type: 'closed'; walk: GapWalk | null }
  | { type: 'declined'; reason: string }
  | { type: 'reopened'; reason: string };

const DAY = 86_400_000;
const MOST_HISTORY = 100;

/** Days until a gap is to be mended, by what hangs on its runbook. */
export const daysToMend: Record<GapTier, number> = { '0': 7, '1': 14, '2': 30, '3': 90 };

/** Nobody said how much hangs on it: then as little as may be. */
export const gapTierOf = (tier: TierName): GapTier => (tier === 'none' ? '3' : tier);

export const stageOf = ({ declined, closed, fixed, triaged }: GapLife): GapStage => {
  if (declined) return 'declined';
  if (closed) return 'closed';
  if (fixed) return 'mended';
  return triaged ? 'triaged' : 'reported';
};

export const isOver = (life: GapLife): boolean =>
  life.closed !== undefined || life.declined !== undefined;

/** By when it is to be mended: as promised, else so long after its report as its tier asks. */
export const gapDue = (life: GapLife, reportedAt: Instant, tier: GapTier): Day =>
  life.dueOn ?? dayOf(reportedAt + daysToMend[life.tier ?? tier] * DAY);

/** Applies one change, or says why it does not fit. */
export const changeLife = (
  life: GapLife,
  change: GapChange,
  mark: GapMark,
  number: number,
): Outcome<GapLife> => {
  const after = judged(life, change, mark, number);
  if (!after.ok) return after;
  const said =
    'reason' in change ? change.reason : change.type === 'noted' ? change.text : undefined;
  const entry = { ...mark, what: change.type, ...(said ? { said } : {}) };
  const history = [...(life.history ?? []), entry].slice(-MOST_HISTORY);
  return accepted({ ...after.value, history });
};

const judged = (
  life: GapLife,
  change: GapChange,
  mark: GapMark,
  number: number,
): Outcome<GapLife> => {
  const stage = stageOf(life);
  const over = isOver(life);
  if (over !== (change.type === 'reopened')) return rejected('gap-stage', { number, stage });
  switch (change.type) {
    case 'triaged': {
      const { owner: _o, dueOn: _d, ...rest } = life;
      const { kind, tier, owner, dueOn } = change;
      return accepted({
        ...{ ...rest, kind, tier, triaged: mark },
        ...(owner ? { owner } : {}),
        ...(dueOn ? { dueOn } : {}),
      });
    }
    case 'noted': {
      const { note: _n, ...rest } = life;
      return accepted(
        change.text === null ? rest : { ...rest, note: { ...mark, text: change.text } },
      );
    }
    case 'mended':
      return accepted({ ...life, fixed: { ...mark, revision: change.revision } });
    case 'closed': {
      if (!life.fixed) return rejected('gap-not-mended', { number });
      if (!change.walk) return rejected('gap-not-walked', { number, by: nameOf(life.fixed.by) });
      const { note: _n, ...rest } = life;
      return accepted({ ...rest, closed: { ...mark, walk: change.walk } });
    }
    case 'declined': {
      const { note: _n, ...rest } = life;
      return accepted({ ...rest, declined: { ...mark, reason: change.reason } });
    }
    case 'reopened': {
      const { closed: _c, declined: _d, fixed: _f, ...rest } = life;
      return accepted(rest);
    }
  }
};

const nameOf = (by: Actor): string => (by.type === 'clock' ? '_clock' : by.name);
