import { allNodes } from '../../runbook/graph.ts';
import type { Plan } from '../../runbook/plan.ts';

export const packScopes = ['all', 'team', 'service', 'provider'] as const;

/** What a review looks at. A team, a service or a provider is named by its id. */
export type PackScope =
  | { type: 'all' }
  | { type: Exclude<(typeof packScopes)[number], 'all'>; id: string };

const TAG = 'provider:';

/** The providers that a runbook speaks of: whose feed it waits for, and its tags `provider:NAME`. */
export const providersOf = (plan: Pick<Plan, 'start' | 'nodes' | 'tags'>): string[] => {
  const waited = allNodes(plan).flatMap((node) =>
    node.type === 'wait' && node.until?.type === 'feed' ? [node.until.name] : [],
  );
  const tagged = plan.tags
    .filter((tag) => tag.startsWith(TAG))
    .map((tag) => tag.slice(TAG.length).trim());
  return [...new Set([...tagged, ...waited])].filter((name) => name !== '').sort();
};

/** Whether a runbook is looked at: one that its team owns, or that speaks of the service or provider. */
export const runbookInScope = (
  plan: Pick<Plan, 'owner' | 'services' | 'start' | 'nodes' | 'tags'>,
  scope: PackScope,
): boolean => {
  switch (scope.type) {
    case 'all':
      return true;
    case 'team':
      return plan.owner === scope.id;
    case 'service':
      return plan.services.includes(scope.id);
    case 'provider':
      return providersOf(plan).includes(scope.id);
  }
};
