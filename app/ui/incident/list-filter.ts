import { isOpen } from '../../domain/incident/incident-state.ts';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';

/** What the list of incidents is narrowed to by where they stand. `awaiting`: resolved, its retrospective is open. */
export const listParts = ['open', 'awaiting', 'closed', 'cancelled', 'all'] as const;
export type ListPart = (typeof listParts)[number];

export const listKinds = ['everyKind', 'real', 'drill'] as const;
export type ListKind = (typeof listKinds)[number];

export type ListFilter = { part: ListPart; kind: ListKind };

export const filterFrom = (search: URLSearchParams): ListFilter => ({
  part: listParts.find((one) => one === search.get('show')) ?? 'all',
  kind: listKinds.find((one) => one === search.get('kind')) ?? 'everyKind',
});

/** The address of the list with a filter; what is usual is not said. */
export const filterAddress = ({ part, kind }: ListFilter): string => {
  const search = new URLSearchParams({
    ...(part !== 'all' && { show: part }),
    ...(kind !== 'everyKind' && { kind }),
  });
  return search.size > 0 ? `/incidents?${search}` : '/incidents';
};

type Standing = Pick<IncidentSummary, 'state' | 'kind'>;

export const partOf = ({ state }: Standing): Exclude<ListPart, 'all'> =>
  isOpen(state)
    ? 'open'
    : state === 'resolved'
      ? 'awaiting'
      : state === 'closed'
        ? 'closed'
        : 'cancelled';

const fitsKind = (kind: ListKind, incident: Standing) =>
  kind === 'everyKind' || incident.kind === kind;

/** The incidents that fit, and how many of that kind stand in each part. */
export const narrowed = <T extends Standing>(
  incidents: readonly T[],
  { part, kind }: ListFilter,
): { shown: T[]; counts: Record<ListPart, number> } => {
  const ofKind = incidents.filter((incident) => fitsKind(kind, incident));
  const counts = Object.fromEntries(
    listParts.map((one) => [
      one,
      one === 'all' ? ofKind.length : ofKind.filter((each) => partOf(each) === one).length,
    ]),
  ) as Record<ListPart, number>;
  return {
    shown: part === 'all' ? ofKind : ofKind.filter((each) => partOf(each) === part),
    counts,
  };
};
