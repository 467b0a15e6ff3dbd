import { useTranslations } from 'use-intl';
import { branchesOf } from '../../domain/runbook/graph.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import { numberPlan } from './numbered.ts';

/** Words for a branch that the cases speak of by its id, `<step>:<option or kind>`. */
export const useBranchWords = (plan: Plan) => {
  const t = useTranslations('runbook.branch');
  const nodes = new Map(numberPlan(plan.nodes).map(({ node }) => [node.id, node]));
  const branches = new Map(branchesOf(plan).map((branch) => [branch.id, branch]));
  return (id: string): string => {
    const branch = branches.get(id);
    const node = branch && nodes.get(branch.node);
    if (!branch || !node) return id;
    const kind = id.slice(branch.node.length + 1);
    const option =
      node.type === 'decision' ? node.options.find((one) => one.id === kind)?.title : undefined;
    const on = option ?? (t.has(kind as never) ? t(kind as 'fail') : kind);
    return t('words', { step: node.title, on });
  };
};
