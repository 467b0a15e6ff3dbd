import type { RunbookReviewRow } from '../../../db/store/evidence.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { type Demand, demandsOn, freshnessOf } from '../../domain/evidence/freshness-of.ts';
import { provesByReview } from '../../domain/evidence/review.ts';
import type { FreshnessFacts } from '../../domain/runbook/library.types.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import { freshnessPolicyOf, POLICY } from './policy.ts';
import { type Walk, walksOf } from './walks.ts';

const DAY = 86_400_000;

/** All that is known of one runbook's evidence, newest first. */
export type Known = {
  writtenAt: Instant;
  evidence: Evidence[];
  walks: Walk[];
  facts: FreshnessFacts;
  demands: Demand[];
};

export type Estate = {
  /** Names the state that it was made of. */
  key: string;
  of: (runbook: string) => Known | undefined;
  /** Incidents in which some runbook was walked to an end that shows something. */
  walkedIncidents: ReadonlySet<string>;
};

/** The evidence for every runbook; made again only when a runbook, a walk, a review, the policy or the day is new. */
export const keptEstate = ({ library, store: { read }, now }: Ports) => {
  const walks = walksOf(read);
  let kept: (Estate & { map: Map<string, Known> }) | null = null;
  return async (): Promise<Estate> => {
    const at = now();
    const set = (await read.setting(POLICY))?.changedAt ?? 0;
    const key = [library.version(), await read.evidenceMark(), set, Math.floor(at / DAY)].join(' ');
    if (kept?.key === key) return kept;
    const policy = await freshnessPolicyOf(read);
    const written = await read.writtenAt();
    const all = await walks();
    const walked = grouped(all, ({ runbook }) => runbook);
    const reviewed = grouped(await read.runbookReviews(), ({ runbookId }) => runbookId);
    const map = new Map<string, Known>();
    for (const { id, hash, plan } of library.list()) {
      const own = walked.get(id) ?? [];
      const evidence = [
        ...own.map((walk): Evidence => walk.evidence),
        ...(reviewed.get(id) ?? []).flatMap(evidenceOf),
      ].sort((a, b) => b.at - a.at);
      const writtenAt = written.get(id) ?? at;
      const facts = { written: writtenAt, evidence, policy, revision: hash };
      map.set(id, {
        ...{ writtenAt, evidence, walks: own },
        facts: freshnessOf(plan, facts, at),
        demands: demandsOn(plan, facts, at),
      });
    }
    const walkedIncidents = new Set(all.map(({ evidence }) => evidence.incident.id));
    kept = { key, map, walkedIncidents, of: (runbook) => map.get(runbook) };
    return kept;
  };
};

export type KeptEstate = ReturnType<typeof keptEstate>;

const evidenceOf = ({
  id,
  revision,
  outcome,
  by,
  note,
  cycleId,
  at,
}: RunbookReviewRow): Evidence[] =>
  provesByReview(outcome) && by.type !== 'clock'
    ? [
        {
          ...{ kind: 'reviewed', at, revision, by: [by] },
          review: {
            ...{ id, outcome },
            ...(note === null ? {} : { note }),
            ...(cycleId === null ? {} : { cycle: cycleId }),
          },
        },
      ]
    : [];

const grouped = <T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
};
