import { readCallOut } from '../body.ts';
import { addProse, type Build, report } from '../build.ts';
import { blocksOf, type Element } from '../element.ts';
import { readInput } from '../inputs.ts';
import { type ElementName, isElementName, isOnTheWay } from '../language.ts';
import { misplace } from '../misplaced.ts';
import type { NodeId, PlanNode } from '../plan.ts';
import type { RootContent } from '../tree.ts';
import { readApproval } from './approval.ts';
import { notSaid, type ReadElement, type Standing } from './base.ts';
import { readDecision } from './decision.ts';
import { readEscalate } from './escalate.ts';
import { readExit } from './exit.ts';
import { readInclude } from './include.ts';
import { readNotify } from './notify.ts';
import { readParallel } from './parallel.ts';
import { readRollback } from './rollback.ts';
import { readStep } from './step.ts';
import { readVerify } from './verify.ts';
import { readWait } from './wait.ts';

/** A list of elements in file order; `start` is null when none of them is on the way. */
export type Way = { nodes: PlanNode[]; start: NodeId | null };

const readers: Partial<Record<ElementName, ReadElement>> = {
  Step: readStep,
  Verify: readVerify,
  Decision: readDecision,
  Wait: readWait,
  Escalate: readEscalate,
  Notify: readNotify,
  Approval: readApproval,
  Parallel: (build, element, standing) => readParallel(build, element, standing),
  Include: readInclude,
  Rollback: readRollback,
  Exit: readExit,
};

/**
 * Reads the elements of the top level or of a lane, and joins them in file order. Prose between
 * them is the page's, noted as standing before the element that follows.
 */
export const readWay = (
  build: Build,
  children: RootContent[],
  standing: Standing,
  { lane }: { lane: boolean },
): Way => {
  const nodes: PlanNode[] = [];
  let prose: RootContent[] = [];
  const flush = (): void => {
    if (prose.length > 0) build.context.push({ prose: addProse(build, '@page', prose) });
    prose = [];
  };
  const readElement = (element: Element): void => {
    build.seen.add(element.node);
    const name = element.name;
    if (name === 'Note' || name === 'Danger') {
      build.context.push(readCallOut(build, '@page', name, element));
      return;
    }
    if (name === 'Input' && !lane) {
      const field = readInput(build, element);
      if (field) build.pageInputs.add(field.name);
      return;
    }
    const reader = isElementName(name) && isOnTheWay(name) ? readers[name] : undefined;
    if (!reader || (lane && name === 'Exit')) {
      misplace(build, element, lane ? 'Lane' : 'none');
      return;
    }
    const waiting = build.context.filter((part) => part.before === undefined);
    const node = reader(build, element, standing);
    for (const part of waiting) part.before = node.id;
    nodes.push(node);
  };
  for (const block of blocksOf(children)) {
    if ('prose' in block) {
      if (block.prose.type !== 'definition') prose.push(block.prose);
      continue;
    }
    flush();
    readElement(block.element);
  }
  flush();
  return { nodes: joined(build, nodes, lane), start: nodes.find(onTheWay)?.id ?? null };
};

const onTheWay = (node: PlanNode): boolean => node.type !== 'rollback';

/** Fills in the ways that the order of the file decides. */
const joined = (build: Build, nodes: PlanNode[], lane: boolean): PlanNode[] =>
  nodes.map((node, index) => {
    if (!('next' in node) || node.next !== notSaid) return node;
    const following = nodes.slice(index + 1).find(onTheWay);
    if (following) return { ...node, next: following.id };
    if (!lane) report(build, 'RB152', node.at, { id: node.id });
    return { ...node, next: '@join' };
  });
