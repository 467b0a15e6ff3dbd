import type { ReadinessFinding } from '../../app/domain/readiness/readiness.ts';
import { worstUntilAuthority } from '../../app/domain/runbook/silence.ts';
import { worstByExit, worstCase } from '../../app/domain/runbook/worst-case.ts';
import { sayFinding } from '../../app/messages/say-finding.ts';
import type { CheckedFile } from './gather.ts';

/** Everything the check found, for programs. Times are seconds. */
export const json = (files: CheckedFile[], readiness: readonly ReadinessFinding[]): string =>
  JSON.stringify(
    {
      schema: 1,
      files: files.map(fileOf),
      ...(readiness.length > 0 && {
        readiness: readiness.map((finding) => ({ ...finding, ...sayFinding(finding) })),
      }),
    },
    null,
    2,
  );

const fileOf = ({ file, plan, findings, cases }: CheckedFile) => ({
  file,
  ...(plan && { id: plan.id, title: plan.title, objective: plan.objective }),
  findings: findings.map((finding) => ({ ...finding, ...sayFinding(finding) })),
  ...(plan && {
    worst: worstCase(plan),
    exits: worstByExit(plan).map(({ exit, worst }) => ({ exit: exit.id, worst })),
    silence: worstUntilAuthority(plan),
  }),
  ...(cases && { cases }),
});
