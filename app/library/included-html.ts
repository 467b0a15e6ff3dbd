import { withLanes } from '../domain/runbook/jumps.ts';
import type { PlanNode } from '../domain/runbook/plan.ts';

type Html = Record<string, string[]>;

/**
 * A page's prose with that of the runbooks it includes, under `include-id/step-id`; `page` gives
 * the own prose of a runbook by its id, as it stands in the library now.
 */
export const includedHtml = async (
  own: Html,
  nodes: PlanNode[],
  page: (runbook: string) => Promise<Html>,
): Promise<Html> => {
  const all = new Map(Object.entries(own));
  const add = async (below: PlanNode[]): Promise<void> => {
    for (const node of withLanes(below)) {
      if (node.type !== 'include' || !node.plan) continue;
      for (const [id, html] of Object.entries(await page(node.runbook))) {
        if (id !== '@page') all.set(`${node.id}/${id}`, html);
      }
      await add(node.plan.nodes);
    }
  };
  await add(nodes);
  return Object.fromEntries(all);
};
