import { accepted, rejected } from '../../domain/outcome.ts';
import { auditLine } from '../audit/audit-line.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';

const PAGE = 30;

export const readPolicyHistory =
  ({ store: { read } }: Ports): UseCases['readPolicyHistory'] =>
  async (id) => {
    if (!(await read.policy(id))) return rejected('policy-not-found', { policy: id });
    const rows = await read.auditPage({ who: `policy:${id}` }, PAGE);
    return accepted(rows.map(auditLine).map(({ seq, at, by, event }) => ({ seq, at, by, event })));
  };
