import { accepted, rejected } from '../../domain/outcome.ts';
import { auditLine } from '../audit/audit-line.ts';
import type { Ports } from '../ports.ts';
import type { OnCallUseCases } from './types.ts';

const PAGE = 30;

/** What the audit log calls a schedule, so that it is not taken for a person of the same id. */
export const aboutSchedule = (id: string): string => `schedule:${id}`;

export const readScheduleHistory =
  ({ store: { read } }: Ports): OnCallUseCases['readScheduleHistory'] =>
  async (id, before) => {
    if (!(await read.schedule(id))) return rejected('schedule-not-found', { schedule: id });
    const filter = { who: aboutSchedule(id), ...(before !== undefined && { before }) };
    const rows = await read.auditPage(filter, PAGE);
    return accepted(rows.map(auditLine).map(({ seq, at, by, event }) => ({ seq, at, by, event })));
  };
