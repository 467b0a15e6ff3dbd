import { csvLine } from './csv.ts';
import type { ActionView } from './usecases/action/types.ts';

export const actionCsvHead = csvLine([
  ...['number', 'title', 'kind', 'state', 'overdue', 'owner', 'due_on', 'source', 'incident'],
  ...[
    'runbook',
    'step',
    'added_at',
    'added_by',
    'done_at',
    'done_by',
    'verified_at',
    'verified_by',
  ],
  ...['reason', 'accepted_until'],
]);

const named = (mark: { by: { type: string; name?: string } } | undefined) => mark?.by.name ?? '';
const iso = (mark: { at: number } | undefined) => (mark ? new Date(mark.at).toISOString() : '');

/** One item with its dates in UTC. */
export const actionCsvLine = (item: ActionView): string =>
  csvLine([
    ...[item.number, item.title, item.kind, item.state, item.overdue ? 'yes' : 'no'],
    ...[item.owner?.name ?? '', item.dueOn ?? '', item.source.type],
    item.incident ? `INC-${item.incident.number}` : '',
    ...[item.about?.runbook ?? '', item.about?.step ?? ''],
    ...[iso(item.added), named(item.added), iso(item.done), named(item.done)],
    ...[iso(item.verified), named(item.verified)],
    ...[item.settled?.reason ?? '', item.settled?.until ?? ''],
  ]);
