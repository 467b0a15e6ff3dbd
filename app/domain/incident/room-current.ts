import { JOIN, RETURN } from '../runbook/graph.ts';
import type { NodeId, Plan, PlanNode } from '../runbook/plan.ts';
import { snoozesOf } from '../walkthrough/human.ts';
import type { Placed, PlanIndex, Region } from '../walkthrough/plan-index.ts';
import type { StepRun, WalkthroughRun } from '../walkthrough/run.ts';
import { signalOf } from '../walkthrough/signal.ts';
import { runOf } from '../walkthrough/step-run.ts';
import type { IncidentRun } from './incident.ts';
import { fillCommand, type ShownValue } from './room-command.ts';
import type { CurrentStep } from './room-view.types.ts';
import { counts } from './room-way.ts';

type Room = {
  walkthrough: string;
  index: PlanIndex;
  run: WalkthroughRun;
  incidentRun: IncidentRun;
  shown: ShownValue;
};

/** The steps that wait for somebody now, in the order of the source. */
export const currentSteps = (room: Room): CurrentStep[] => {
  const counted = [...room.index.nodes.values()].filter(({ node }) => counts(room.index, node));
  const place = new Map(counted.map(({ node }, i) => [node.id, i + 1]));
  return [...room.index.nodes.values()].flatMap((placed) => {
    const { node } = placed;
    const step = runOf(room.run, node.id);
    if (step?.status !== 'current' || room.index.inner.has(node.id)) return [];
    const counting = node.type === 'rollback' ? node.for : node.id;
    const number = place.get(counting) ?? 1;
    return [currentStep(room, placed, step, number, counted.length)];
  });
};

const currentStep = (
  { walkthrough, index, run, incidentRun, shown }: Room,
  { node, region }: Placed,
  step: StepRun,
  number: number,
  of: number,
): CurrentStep => {
  const role = node.role ?? laneRole(region);
  const lane = lanesAround(region).join(', ');
  const holder = role !== undefined && held(incidentRun, role);
  const onLapse = lapseOf(index, region, node);
  const title = (to: NodeId) => titleOf(index, region, to);
  return {
    id: node.id,
    walkthrough,
    type: node.type,
    title: node.title,
    ...(node.type === 'decision' && { question: node.question }),
    number,
    of,
    ...(lane !== '' && { lane }),
    ...(role !== undefined && { role, roleTitle: roleTitle(index.plan, role) }),
    ...(holder && { holder: { id: holder.id, name: holder.name } }),
    ...(step.claim && { claim: step.claim }),
    critical: (node.type === 'step' && node.critical) || node.type === 'approval',
    enteredAt: step.enteredAt,
    ...(step.dueAt !== undefined && { dueAt: step.dueAt }),
    ...(step.overdueAt !== undefined && { overdueAt: step.overdueAt }),
    ...(step.warnAt !== undefined && { warnAt: step.warnAt, warned: step.warnedAt !== undefined }),
    ...(step.snoozed && { snoozed: step.snoozed }),
    snoozes: mayBeSnoozed(step) ? snoozesOf(node) : [],
    ...(onLapse && { onLapse }),
    body: node.body,
    checks: node.checks.map(({ id, text }) => {
      const mark = Object.hasOwn(step.checks, id) ? step.checks[id] : undefined;
      return { id, text, ...(mark && { mark }) };
    }),
    commands: node.commands.map((command) => fillCommand(index, region, command, shown)),
    inputs: node.inputs.map((field) => {
      const known = Object.hasOwn(run.values, field.name) ? run.values[field.name] : undefined;
      const value = shown(field.name);
      return known && value !== undefined
        ? { ...field, value: { value, mark: known.mark } }
        : field;
    }),
    ...special(node, step, title),
    visits: step.visits,
    ...(node.maxVisits !== undefined && { maxVisits: node.maxVisits }),
  };
};

const mayBeSnoozed = ({ dueAt, overdueAt, snoozed }: StepRun): boolean =>
  dueAt !== undefined && overdueAt === undefined && !snoozed;

const special = (
  node: PlanNode,
  step: StepRun,
  title: (to: NodeId) => string,
): Partial<CurrentStep> => {
  switch (node.type) {
    case 'decision':
      return {
        options: node.options.map(({ id, title: said, hint, to }) => ({
          id,
          title: said,
          ...(hint !== undefined && { hint }),
          toTitle: title(to),
        })),
      };
    case 'verify':
      return {
        verify: {
          what: node.what,
          ...(node.expect !== undefined && { expect: node.expect }),
          ...(node.unit !== undefined && { unit: node.unit }),
          ...(node.onFail !== undefined && { onFailTitle: title(node.onFail) }),
        },
      };
    case 'approval':
      return {
        approval: {
          roles: node.roles,
          quorum: node.quorum,
          ...(node.limit !== undefined && { limit: node.limit }),
          given: step.approvals ?? [],
        },
      };
    case 'wait':
      return {
        wait: {
          ...(node.for !== undefined && { for: node.for }),
          ...(node.until && { until: signalOf(node.until) }),
        },
      };
    default:
      return {};
  }
};

const lapseOf = (index: PlanIndex, region: Region, node: PlanNode): CurrentStep['onLapse'] => {
  const to =
    node.type === 'wait' && node.onTimeout !== undefined
      ? node.onTimeout
      : node.onLapse?.type === 'goto'
        ? node.onLapse.to
        : undefined;
  if (to !== undefined) return { type: 'goto', title: titleOf(index, region, to) };
  return node.onLapse?.type === 'escalate' ? { type: 'escalate' } : undefined;
};

/** The title of where a jump leads; a join or a return leads to what follows around it. */
const titleOf = (index: PlanIndex, { inside }: Region, to: NodeId): string =>
  (to === JOIN || to === RETURN) && inside.type !== 'plan'
    ? titleOf(index, inside.region, inside.of.next)
    : (index.nodes.get(to)?.node.title ?? to);

const laneRole = ({ inside }: Region): string | undefined =>
  inside.type === 'lane' ? inside.lane.role : undefined;

/** The titles of the lanes that a list stands in, the outermost first, also through what they include. */
const lanesAround = ({ title, inside }: Region): string[] =>
  inside.type === 'plan'
    ? []
    : [...lanesAround(inside.region), ...(inside.type === 'lane' ? [title] : [])];

const held = (incident: IncidentRun, role: string) =>
  Object.hasOwn(incident.roles, role) ? incident.roles[role] : undefined;

export const roleTitle = (plan: Plan, role: string): string =>
  plan.roles.find(({ id }) => id === role)?.title ?? role;
