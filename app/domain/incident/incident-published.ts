import { type DrillPlan, type DrillRun, paced } from '../drill/drill.ts';
import type { Instant } from '../time.ts';
import type { PublishedUpdate } from '../update/update.ts';
import type { Mark } from '../walkthrough/run.ts';
import type { IncidentEvent, IncidentRun } from './incident.ts';

type Publishing = Extract<IncidentEvent, { type: 'update.published' }>;

/** The run with one more update; what promises a next one is over with the word that it is resolved. */
export const published = (run: IncidentRun, event: Publishing, mark: Mark): IncidentRun => {
  const { audience, status, title, text, nextIn, corrects } = event;
  const before = run.updates ?? [];
  const promised = status === 'resolved' ? undefined : nextIn;
  const update: PublishedUpdate = {
    number: before.length + 1,
    ...{ audience, status, title: title.trim(), text: text.trim() },
    ...(corrects !== undefined && { corrects }),
    ...(promised !== undefined && { nextAt: mark.at + paced(promised, run.drill?.pace) * 1000 }),
    mark,
  };
  return { ...run, updates: [...before, update] };
};

/** The plan of a drill with the moments its surprises fall due by the compressed clock. */
export const begunDrill = (
  { pages, pace, kind, injects = [] }: DrillPlan,
  at: Instant,
): DrillRun => ({
  pages,
  pace,
  ...(kind && { kind }),
  injects: injects.map(({ after, text }) => ({
    ...{ after, text },
    dueAt: at + (after === 0 ? 0 : paced(after, pace)) * 1000,
  })),
});
