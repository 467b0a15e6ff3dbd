import type { IncidentRun } from '../incident/incident.ts';
import type { RoomView } from '../incident/room-view.types.ts';
import type { DeadlineFate } from '../metrics/deadlines.ts';
import { deviationsOf } from '../retrospective/deviations.ts';
import type { Plan } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import { indexPlan } from '../walkthrough/plan-index.ts';
import { readTimerKey } from '../walkthrough/timer-key.ts';
import { USUAL_DRILL } from './drill.ts';
import type { DrillDeadline, DrillReport, MeasuredTime } from './report.types.ts';

type Facts = {
  view: RoomView;
  run: IncidentRun;
  /** By walkthrough. */
  plans: ReadonlyMap<string, Plan>;
  deadlines: readonly DeadlineFate[];
};

/** A stretch on the wall and as it passed on a clock of this pace. */
export const measuredTime = (from: Instant, to: Instant, pace = 1): MeasuredTime => {
  const wall: Seconds = Math.max(0, Math.round((to - from) / 1000));
  return { wall, plan: wall * pace };
};

/** How a drill went, from its room and its log alone. Pure: the same log gives the same report. */
export const drillReport = ({ view, run, plans, deadlines }: Facts): DrillReport => {
  const { incident, timeline, now } = view;
  const pace = run.drill?.pace ?? 1;
  const end = (incident.resolved ?? incident.cancelled)?.at;
  const listed = deadlines.flatMap((one) => listedOf(one, view, plans, pace));
  const count = { met: 0, missed: 0, unfinished: 0 };
  for (const { fate } of listed) count[fate] += 1;
  const from = incident.detectedAt ?? incident.declared.at;
  return {
    schema: 1,
    madeAt: now,
    incident: {
      ...{ id: incident.id, number: incident.number, title: incident.title },
      ...{ severity: incident.severity, state: incident.state },
      ...{ declaredAt: incident.declared.at, declaredBy: incident.declared.by },
      ...(end !== undefined && { endedAt: end }),
    },
    complete: incident.resolved !== undefined,
    pages: run.drill?.pages ?? 'marked',
    kind: run.drill?.kind ?? USUAL_DRILL,
    pace,
    ...(incident.resolved && { recovery: measuredTime(from, incident.resolved.at, pace) }),
    walkthroughs: view.walkthroughs.map((walk) => walkOf(walk, plans.get(walk.id), pace)),
    deadlines: listed,
    count,
    deviations: deviationsOf(timeline).filter(({ kind }) => kind !== 'lapsed'),
    injects: (run.drill?.injects ?? []).map(({ text, after, told }, i) => ({
      ...{ number: i + 1, text, after },
      ...(told !== undefined && { at: told }),
    })),
    updates: incident.updates.length,
  };
};

const listedOf = (
  { process, key, setAt, dueAt, fate, endedAt }: DeadlineFate,
  view: RoomView,
  plans: Facts['plans'],
  pace: number,
): DrillDeadline[] => {
  const step = readTimerKey(key)?.node;
  const plan = plans.get(process);
  if (step === undefined || !plan) return [];
  const left = leftAt(view, process, step, dueAt);
  return [
    {
      ...{ walkthrough: process, step, setAt, dueAt, fate },
      title: indexPlan(plan).nodes.get(step)?.node.title ?? step,
      ...(endedAt !== undefined && { endedAt: fate === 'missed' ? (left ?? endedAt) : endedAt }),
      ...(fate === 'missed' &&
        left !== undefined && { late: Math.max(1, Math.round((left - dueAt) / 1000)) * pace }),
    },
  ];
};

type Stop = RoomView['walkthrough']['way'][number];

const within = (stops: readonly Stop[]): Stop[] =>
  stops.flatMap((stop) => [stop, ...(stop.lanes ?? []).flatMap((lane) => within(lane.stops))]);

/** When a step whose deadline lapsed was left after all, on its latest visit. */
const leftAt = (
  view: RoomView,
  process: string,
  step: string,
  dueAt: Instant,
): Instant | undefined => {
  const walk = view.walkthroughs.find(({ id }) => id === process);
  const at = within(walk?.way ?? []).find(({ id }) => id === step)?.left?.at;
  return at !== undefined && at >= dueAt ? at : undefined;
};

const walkOf = (
  { id, runbook, status, outcome, startedAt }: RoomView['walkthrough'],
  plan: Plan | undefined,
  pace: number,
): DrillReport['walkthroughs'][number] => {
  const objective = plan?.objective?.rto;
  const measured = outcome && measuredTime(startedAt, outcome.at, pace);
  return {
    ...{ id, runbook, status },
    ...(outcome && { outcome: { title: outcome.title, outcome: outcome.outcome } }),
    ...(measured && { measured }),
    ...(objective !== undefined && { objective }),
    ...(measured && objective !== undefined && { kept: measured.plan <= objective }),
  };
};
