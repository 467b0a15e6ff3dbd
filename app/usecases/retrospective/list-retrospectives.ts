import type { RetrospectiveRow } from '../../../db/store/retrospective.ts';
import type { IncidentRow } from '../../../db/store.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import type { RetrospectiveLine, RetrospectiveUseCases } from './types.ts';

const MOST = 200;

const lineOf = (row: RetrospectiveRow, incident: IncidentRow, now: Instant): RetrospectiveLine => {
  const { id, number, title, severity, kind, state } = incident;
  const { dueAt, publishedAt } = row;
  return {
    incident: { id, number, title, severity, kind, state },
    ...{ state: row.state, dueAt, publishedAt },
    overdue: publishedAt === null && dueAt !== null && dueAt < now,
  };
};

export const listRetrospectives =
  ({ store: { read }, now }: Ports): RetrospectiveUseCases['listRetrospectives'] =>
  async ({ published = false } = {}) => {
    const rows = await (published ? read.publishedRetrospectives(MOST) : read.openRetrospectives());
    return rows.map(({ row, incident }) => lineOf(row, incident, now()));
  };
