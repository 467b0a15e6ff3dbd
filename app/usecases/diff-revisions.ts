import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { Plan } from '../domain/runbook/plan.ts';
import { planDiff } from '../domain/runbook/plan-diff.ts';
import type { DiffSide } from '../domain/runbook/revision.types.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

type Side = { side: DiffSide; source: string; plan: Plan | null };

export const diffRevisions = ({ library, store: { read } }: Ports): UseCases['diffRevisions'] => {
  const sideOf = async (runbook: string, name: string): Promise<Outcome<Side>> => {
    const row = await read.revision(name);
    if (row?.runbookId === runbook) {
      const { hash, createdAt, source, plan } = row;
      const live = library.get(runbook)?.hash === hash;
      return accepted({
        side: { type: 'revision', hash, firstSeenAt: createdAt, live },
        source,
        plan,
      });
    }
    const then = await library.atCommit(runbook, name);
    if (!then) return rejected('revision-not-found', { revision: name.slice(0, 100) });
    return accepted({
      side: { type: 'commit', ...then.commit },
      source: then.source,
      plan: then.plan,
    });
  };
  return async (runbook, from, to) => {
    const [old, young] = [await sideOf(runbook, from), await sideOf(runbook, to)];
    if (!old.ok) return old;
    if (!young.ok) return young;
    const plans = [old.value.plan, young.value.plan] as const;
    const title = library.get(runbook)?.plan.title ?? plans[1]?.title ?? plans[0]?.title;
    return accepted({
      runbook: { id: runbook, title: title ?? runbook },
      from: old.value.side,
      to: young.value.side,
      ...library.diffLines(old.value.source, young.value.source),
      ...(plans[0] && plans[1] ? { plan: planDiff(plans[0], plans[1]) } : {}),
    });
  };
};
