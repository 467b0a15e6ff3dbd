import type { GapRow, Reader } from '../../../db/store.ts';
import { dayOf } from '../../domain/day.ts';
import { tierOf } from '../../domain/evidence/policy.ts';
import type { Gap } from '../../domain/gap/gap.types.ts';
import { type GapWalk, gapDue, gapTierOf, isOver, stageOf } from '../../domain/gap/gap-life.ts';
import type { KeptEstate } from '../evidence/estate.ts';
import type { Ports } from '../ports.ts';

/**
 * The newest walk that shows that what was mended holds: of the revision that mended it or a later
 * one, through the step where it has one still, by somebody else than who mended it.
 */
export const walkOfAnother = async (
  read: Reader,
  estate: KeptEstate,
  { runbookId, stepId, life }: Pick<GapRow, 'runbookId' | 'stepId' | 'life'>,
): Promise<GapWalk | null> => {
  const { fixed } = life;
  if (!fixed) return null;
  const walks = (await estate()).of(runbookId)?.walks ?? [];
  if (walks.length === 0) return null;
  const seen = await read.revisionsSeen([
    fixed.revision,
    ...new Set(walks.map(({ evidence }) => evidence.revision)),
  ]);
  const since = seen.get(fixed.revision) ?? Number.MAX_SAFE_INTEGER;
  const by = fixed.by.type === 'clock' ? null : fixed.by.id;
  let newest: GapWalk | null = null;
  for (const { evidence, visited, steps } of walks) {
    if ((seen.get(evidence.revision) ?? 0) < since || (newest && newest.at >= evidence.at))
      continue;
    const there = stepId !== null && steps.has(stepId) ? (visited.get(stepId) ?? []) : evidence.by;
    const another = there.find(({ id }) => id !== by);
    if (another) newest = { by: another, at: evidence.at, incident: evidence.incident };
  }
  return newest;
};

/** A gap as it stands now. */
export const viewGap = async (
  { library, store: { read }, now }: Pick<Ports, 'library' | 'store' | 'now'>,
  estate: KeptEstate,
  row: GapRow,
): Promise<Gap> => {
  const { id, number, runbookId, revision, text, by, at, status, context, life, version } = row;
  const entry = library.get(runbookId);
  const plan = entry?.plan ?? (await read.revision(revision))?.plan;
  const incident = row.incidentId === null ? null : await read.incident(row.incidentId);
  const { kind, owner, note, fixed, closed, declined, source = { type: 'report' } } = life;
  const tier = life.tier ?? gapTierOf(plan ? tierOf(plan) : 'none');
  const dueOn = gapDue(life, at, tier);
  const walk = fixed && !closed ? await walkOfAnother(read, estate, row) : null;
  return {
    ...{ id, number, revision, text, by, at, status, version, source, tier, dueOn },
    runbook: {
      ...{ id: runbookId, title: plan?.title ?? runbookId },
      ...(plan?.owner === undefined ? {} : { owner: plan.owner }),
    },
    live: entry?.hash === revision,
    stage: stageOf(life),
    overdue: !isOver(life) && dueOn < dayOf(now()),
    ...(row.stepId === null
      ? {}
      : { step: { id: row.stepId, title: row.stepTitle ?? row.stepId } }),
    ...(incident && context
      ? {
          incident: {
            ...{ id: incident.id, number: incident.number, title: incident.title },
            context,
          },
        }
      : {}),
    ...(kind && { kind }),
    ...(owner && { owner }),
    ...(note && { note }),
    ...(fixed && { fixed }),
    ...(closed && { closed }),
    ...(declined && { declined }),
    ...(walk && { walk }),
  };
};
