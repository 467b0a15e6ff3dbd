import type { LogEntry } from '../engine/types.ts';
import type { Plan } from '../runbook/plan.ts';
import { worstRemaining } from '../runbook/worst-case.ts';
import type { Instant } from '../time.ts';
import { indexPlan, type PlanIndex } from '../walkthrough/plan-index.ts';
import { refuse } from '../walkthrough/refuse.ts';
import type { MachineRun } from '../walkthrough/run.ts';
import { sealedName } from '../walkthrough/sealed.ts';
import { runOf } from '../walkthrough/step-run.ts';
import { readTimerKey } from '../walkthrough/timer-key.ts';
import type { IncidentRun } from './incident.ts';
import { COMMANDER } from './incident-run.ts';
import { MASK, type ShownValue } from './room-command.ts';
import { currentSteps, roleTitle } from './room-current.ts';
import type { RoomView } from './room-view.types.ts';
import { counts, wayOf } from './room-way.ts';
import { timelineOf } from './timeline.ts';

/** Everything the room is made of. `log` is the whole chain, oldest first; `timers` are the walkthrough's. */
export type RoomFacts = {
  incident: { id: string; number: number };
  incidentRun: IncidentRun;
  process: { id: string; revision: string | null };
  plan: Plan;
  run: MachineRun;
  log: readonly Omit<LogEntry, 'hash' | 'prev'>[];
  timers: readonly { key: string; dueAt: Instant }[];
  cursor: number;
  now: Instant;
  /** Who looks: a secret is shown in clear only to whoever recorded it. */
  viewer?: { id: string };
  /** Opens what stands for a secret; absent: nothing is shown in clear. */
  opened?: (name: string) => string | null;
};

/** The incident room as data: what the pages draw and the API answers. Pure; words come later. */
export const roomView = (facts: RoomFacts): RoomView => {
  const { incident, incidentRun, process, plan, run, log, cursor, now } = facts;
  const index = indexPlan(plan);
  const shown = shownTo(run, facts);
  const counted = [...index.nodes.values()].filter(({ node }) => counts(index, node));
  const left = counted.filter(({ node }) => {
    const status = runOf(run, node.id)?.status;
    return status === 'done' || status === 'skipped';
  });
  const remaining = worstRemaining(plan, run);
  const { objective } = plan;
  return {
    incident: {
      id: incident.id,
      number: incident.number,
      title: incidentRun.title,
      severity: incidentRun.severity,
      kind: incidentRun.kind,
      state: incidentRun.resolved ? 'resolved' : 'active',
      declared: incidentRun.declared,
      ...(incidentRun.resolved && { resolved: incidentRun.resolved }),
      roles: rolesOf(plan, incidentRun),
    },
    walkthrough: {
      id: process.id,
      runbook: { id: plan.id, title: plan.title, revision: process.revision ?? '' },
      startedAt: run.started.at,
      current: currentSteps({ index, run, incidentRun, shown }),
      way: wayOf(index, run, index.root),
      doneCount: left.length,
      totalCount: counted.length,
      values: Object.entries(run.values).map(([name, { mark, secret }]) => ({
        name,
        label: index.inputs.get(name)?.label ?? name,
        value: shown(name) ?? '',
        mark,
        secret: secret === true,
      })),
      ...(run.outcome && {
        outcome: {
          ...run.outcome,
          title: index.nodes.get(run.outcome.exit)?.node.title ?? run.outcome.exit,
        },
      }),
      ...(objective && { objective }),
      ...(remaining !== undefined && { worstRemaining: remaining }),
      reopenable: reopenable(index, run),
    },
    timers: timersOf(index, facts),
    timeline: timelineOf(index, run, log),
    cursor,
    now,
  };
};

const shownTo =
  (run: MachineRun, { viewer, opened }: RoomFacts): ShownValue =>
  (name) => {
    const known = Object.hasOwn(run.values, name) ? run.values[name] : undefined;
    if (!known?.secret) return known?.value;
    const { by } = known.mark;
    if (by.type === 'clock' || by.id !== viewer?.id) return MASK;
    const sealed = sealedName(known.value);
    return sealed === null ? known.value : (opened?.(sealed) ?? MASK);
  };

/** The commander, then the runbook's roles, then whatever else somebody took. */
const rolesOf = (plan: Plan, { roles }: IncidentRun): RoomView['incident']['roles'] =>
  [...new Set([COMMANDER, ...plan.roles.map(({ id }) => id), ...Object.keys(roles)])].map((id) => {
    const holder = Object.hasOwn(roles, id) ? roles[id] : undefined;
    return { id, title: roleTitle(plan, id), ...(holder && { holder }) };
  });

const reopenable = (index: PlanIndex, run: MachineRun): string[] =>
  Object.keys(run.steps).filter(
    (step) =>
      runOf(run, step)?.left !== undefined &&
      refuse(index, run, { type: 'step.reopened', step, reason: 'any', ...run.last }) === null,
  );

/** What falls due, soonest first; the repeats of messages are not shown. */
const timersOf = (index: PlanIndex, { timers, now }: RoomFacts): RoomView['timers'] =>
  timers
    .flatMap(({ key, dueAt }) => {
      const read = readTimerKey(key);
      if (!read || read.kind === 'reminder') return [];
      const title = index.nodes.get(read.node)?.node.title ?? read.node;
      return [{ key, step: read.node, title, dueAt, late: now > dueAt }];
    })
    .sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
