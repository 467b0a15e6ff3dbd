import { includedIn } from '../domain/runbook/included-in.ts';
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
  for (const { include, runbook } of includedIn(nodes)) {
    for (const [id, html] of Object.entries(await page(runbook))) {
      if (id !== '@page') all.set(`${include}/${id}`, html);
    }
  }
  return Object.fromEntries(all);
};
