import type { NodeId, PlanNode } from '../../domain/runbook/plan.ts';

/** A way out of an element: where to, and under which words (an option's own, or a key of the catalogue). */
export type WayOut = {
  to: NodeId;
  option?: { title: string; hint?: string };
  on:
    | 'option'
    | 'next'
    | 'lane'
    | 'onPass'
    | 'onFail'
    | 'onAgreed'
    | 'onRefused'
    | 'onEnded'
    | 'onTimeout'
    | 'onAcknowledged'
    | 'onExhausted'
    | 'rolledBackBy'
    | 'onLapse';
};

const way = (on: WayOut['on'], to: NodeId | undefined): WayOut[] => (to ? [{ on, to }] : []);

const ownWays = (node: PlanNode): WayOut[] => {
  switch (node.type) {
    case 'decision':
      return node.options.map(({ to, title, hint }) => ({
        on: 'option' as const,
        to,
        option: { title, hint },
      }));
    case 'verify':
      return [...way(node.onFail ? 'onPass' : 'next', node.next), ...way('onFail', node.onFail)];
    case 'approval':
      return [
        ...way(node.onRefused ? 'onAgreed' : 'next', node.next),
        ...way('onRefused', node.onRefused),
      ];
    case 'wait':
      return [
        ...way(node.onTimeout ? 'onEnded' : 'next', node.next),
        ...way('onTimeout', node.onTimeout),
      ];
    case 'escalate':
      return [
        ...way(node.onExhausted ? 'onAcknowledged' : 'next', node.next),
        ...way('onExhausted', node.onExhausted),
      ];
    case 'parallel':
      return node.lanes.map((lane) => ({ on: 'lane' as const, to: lane.start }));
    case 'step':
      return [...way('next', node.next), ...way('rolledBackBy', node.rollback)];
    case 'notify':
    case 'include':
      return way('next', node.next);
    case 'rollback':
    case 'exit':
      return [];
  }
};

/** Every way out of an element, the ordinary one first. */
export const waysOut = (node: PlanNode): WayOut[] => [
  ...ownWays(node),
  ...way('onLapse', node.onLapse?.type === 'goto' ? node.onLapse.to : undefined),
];
