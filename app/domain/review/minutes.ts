import { canonical } from '../engine/canonical.ts';
import type { Hash } from '../engine/types.ts';
import type { ReviewRun } from './run.ts';

/** What people sign: all that was said and decided, on which pack, about which revisions. Plain JSON. */
export const minutesOf = (run: ReviewRun) => ({
  schema: 1,
  review: run.id,
  ...{ series: run.series, title: run.title, scope: run.scope, period: run.period },
  ...{ startsAt: run.startsAt, opened: run.opened, adjourned: run.adjourned },
  ...{ chair: run.chair, quorum: run.quorum, invited: run.people, signers: run.signers },
  pack: run.pack?.hash,
  revisions: run.pack?.runbooks.map(({ id, revision }) => ({ id, revision })),
  present: run.present,
  previous: run.pack?.previous.map((action) => ({ ...action, said: run.statuses[action.id] })),
  items: run.agenda.map(({ id, title, minutes }) => ({
    ...{ id, title, minutes, spent: run.spent[id] ?? 0 },
    ...{ notes: run.notes[id], disposition: run.dispositions[id] },
  })),
  decisions: run.decisions,
  actions: run.actions.filter(({ late }) => !late).map(({ late: _, ...action }) => action),
  outcomes: run.outcomes,
  drills: run.drills,
});

export type Minutes = ReturnType<typeof minutesOf>;

/** The hash that every signature names. */
export const minutesHash = (run: ReviewRun, hash: Hash): string => hash(canonical(minutesOf(run)));
