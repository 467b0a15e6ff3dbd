import { paced } from '../drill/drill.ts';
import type { Plan } from '../runbook/plan.ts';
import { worstRemaining } from '../runbook/worst-case.ts';
import { indexPlan, type PlanIndex } from '../walkthrough/plan-index.ts';
import { refuse } from '../walkthrough/refuse.ts';
import type { MachineRun } from '../walkthrough/run.ts';
import { sealedName } from '../walkthrough/sealed.ts';
import { runOf } from '../walkthrough/step-run.ts';
import type { IncidentRun } from './incident.ts';
import { MASK, type ShownValue } from './room-command.ts';
import { currentSteps } from './room-current.ts';
import type { WalkthroughStatus, WalkthroughView } from './room-view.types.ts';
import { counts, wayOf } from './room-way.ts';

/** One walkthrough as it is stored. */
export type WalkthroughFacts = {
  process: { id: string; revision: string | null };
  plan: Plan;
  run: MachineRun;
};

export type Onlooker = {
  /** Who looks: a secret is shown in clear only to whoever recorded it. */
  viewer?: { id: string } | undefined;
  /** Opens what stands for a secret; absent: nothing is shown in clear. */
  opened?: (name: string) => string | null;
};

export const statusOfRun = ({ outcome, abandoned }: MachineRun): WalkthroughStatus =>
  abandoned ? 'abandoned' : outcome ? 'done' : 'open';

/** Oldest first; two that began at once keep one order for ever. */
export const inOrder = <T extends WalkthroughFacts>(walkthroughs: readonly T[]): T[] =>
  [...walkthroughs].sort(
    (a, b) => a.run.started.at - b.run.started.at || (a.process.id < b.process.id ? -1 : 1),
  );

/** One walkthrough as data. */
export const walkthroughView = (
  { process, plan, run }: WalkthroughFacts,
  incidentRun: IncidentRun,
  onlooker: Onlooker,
): WalkthroughView => {
  const index = indexPlan(plan);
  const shown = shownTo(run, onlooker);
  const counted = [...index.nodes.values()].filter(({ node }) => counts(index, node));
  const left = counted.filter(({ node }) => {
    const status = runOf(run, node.id)?.status;
    return status === 'done' || status === 'skipped';
  });
  const remaining = worstRemaining(plan, run);
  const { objective } = plan;
  const here = (seconds: number) => paced(seconds, run.pace);
  return {
    id: process.id,
    runbook: { id: plan.id, title: plan.title, revision: process.revision ?? '' },
    status: statusOfRun(run),
    startedAt: run.started.at,
    started: run.started,
    ...(run.abandoned && { abandoned: run.abandoned }),
    current: currentSteps({
      walkthrough: process.id,
      ...{ index, run, incidentRun, shown },
    }),
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
    ...(objective && {
      objective: {
        ...(objective.rto !== undefined && { rto: here(objective.rto) }),
        ...(objective.mtpd !== undefined && { mtpd: here(objective.mtpd) }),
      },
    }),
    ...(remaining !== undefined && { worstRemaining: remaining === 0 ? 0 : here(remaining) }),
    reopenable: reopenable(index, run),
  };
};

const shownTo =
  (run: MachineRun, { viewer, opened }: Onlooker): ShownValue =>
  (name) => {
    const known = Object.hasOwn(run.values, name) ? run.values[name] : undefined;
    if (!known?.secret) return known?.value;
    const { by } = known.mark;
    if (by.type === 'clock' || by.id !== viewer?.id) return MASK;
    const sealed = sealedName(known.value);
    return sealed === null ? known.value : (opened?.(sealed) ?? MASK);
  };

const reopenable = (index: PlanIndex, run: MachineRun): string[] =>
  Object.keys(run.steps).filter(
    (step) =>
      runOf(run, step)?.left !== undefined &&
      refuse(index, run, { type: 'step.reopened', step, reason: 'any', ...run.last }) === null,
  );
