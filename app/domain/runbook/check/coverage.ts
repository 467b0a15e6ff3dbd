import type { Finding } from '../finding.ts';
import { allNodes, branchesOf } from '../graph.ts';
import { found, type Rule } from './context.ts';

/** The cases pass, and between them they enter every branch. */
export const coverage: Rule = (subject) => {
  const { cases, casesFile } = subject.context;
  if (cases === undefined) return [];
  if (cases === null) return [found(subject, 'RB303', 'warning', { line: 1, column: 1 })];
  const failed: Finding[] = cases.results
    .filter(({ passed }) => !passed)
    .map(({ name, line, problem }) => ({
      code: 'RB301',
      severity: 'error',
      file: casesFile ?? subject.context.file,
      at: { line: problem?.line ?? line, column: 1 },
      params: { ...problem?.params, case: name, problem: problem?.code ?? '' },
    }));
  const entered = new Set(cases.branches.flatMap(({ id, entered }) => (entered ? [id] : [])));
  const nodes = new Map(allNodes(subject.whole).map((node) => [node.id, node]));
  const missed = branchesOf(subject.whole)
    .filter(({ id }) => !entered.has(id))
    .map(({ id, node, to }) => {
      const from = nodes.get(node);
      const option =
        from?.type === 'decision' ? from.options.find((each) => `${node}:${each.id}` === id) : null;
      const at = option?.at ?? from?.at ?? { line: 1, column: 1 };
      return found(subject, 'RB302', 'warning', at, { branch: id, to });
    });
  return [...failed, ...missed];
};
