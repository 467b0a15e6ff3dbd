import { statsOf } from '../../metrics/stats.ts';
import type { ReadinessFinding } from '../../readiness/readiness.ts';
import type { Instant, Seconds } from '../../time.ts';
import { figure, type PackRow, type PackSection, type PackSource } from './section.ts';

/** What the pack is told of one page of a real incident. */
export type PackedPage = {
  id: string;
  incident: { id: string; number: number };
  startedAt: Instant;
  acknowledgedAt: Instant | null;
  /** Nobody answered, or there was nobody to ask. */
  unanswered: boolean;
  /** Everybody it went to, each once. */
  people: string[];
  acknowledgedBy: string | null;
};

/** How long somebody was on call, counted once where two schedules overlap. */
export type PackedDuty = { id: string; name: string; seconds: Seconds };

export type PackPerson = PackRow & {
  name: string;
  /** Hours on call, to a tenth. */
  hours: number;
  pages: number;
  acknowledged: number;
};

export type PackFinding = PackRow & Pick<ReadinessFinding, 'code' | 'severity' | 'params'>;

export type PackPage = PackRow & {
  incident: { id: string; number: number };
  startedAt: Instant;
  acknowledge: Seconds | null;
  unanswered: boolean;
};

export type EscalationSection = PackSection<PackPage> & {
  people: PackPerson[];
  findings: PackFinding[];
};

type Facts = {
  pages: readonly PackedPage[];
  duty: readonly PackedDuty[];
  /** Names of whoever was paged. */
  names: ReadonlyMap<string, string>;
  findings: readonly ReadinessFinding[];
};

const sourceOf = ({ mend }: ReadinessFinding): PackSource =>
  mend.page === 'runbook'
    ? { page: 'runbook', id: mend.id }
    : mend.page === 'person'
      ? { page: 'person', id: mend.id }
      : { page: 'readiness' };

/** A finding's key is what it says: two of the same code speak of different things. */
const keyOf = ({ code, params }: ReadinessFinding): string =>
  [
    code,
    ...Object.keys(params)
      .sort()
      .map((name) => `${name}=${params[name]}`),
  ].join(' ');

/** Pages of the period, who bore them, and what stands in the way of the next. */
export const escalationSection = ({ pages, duty, names, findings }: Facts): EscalationSection => {
  const rows = [...pages]
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
    .map(
      (page): PackPage => ({
        key: page.id,
        source: { page: 'incident', id: page.incident.id },
        ...{ incident: page.incident, startedAt: page.startedAt, unanswered: page.unanswered },
        acknowledge:
          page.acknowledgedAt === null
            ? null
            : Math.max(0, Math.round((page.acknowledgedAt - page.startedAt) / 1000)),
      }),
    );
  const times = statsOf(
    rows.flatMap(({ acknowledge }) => (acknowledge === null ? [] : [acknowledge])),
  );
  const people = new Map<string, PackPerson>();
  const person = (id: string, name: string): PackPerson => {
    const known = people.get(id);
    const made = known ?? {
      ...{ key: id, source: { page: 'person' as const, id }, name },
      ...{ hours: 0, pages: 0, acknowledged: 0 },
    };
    if (!known) people.set(id, made);
    return made;
  };
  for (const { id, name, seconds } of duty) person(id, name).hours = Math.round(seconds / 360) / 10;
  for (const { people: paged, acknowledgedBy } of pages) {
    for (const id of paged) person(id, names.get(id) ?? id).pages += 1;
    if (acknowledgedBy !== null && paged.includes(acknowledgedBy))
      person(acknowledgedBy, names.get(acknowledgedBy) ?? acknowledgedBy).acknowledged += 1;
  }
  const list = { page: 'incidents' } as const;
  const ready = { page: 'readiness' } as const;
  const bad = (severity: ReadinessFinding['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  const load = [...people.values()].sort(
    (a, b) => b.pages - a.pages || b.hours - a.hours || (a.name < b.name ? -1 : 1),
  );
  return {
    figures: [
      figure('pages', rows.length, list),
      figure('acknowledged', times.n, list),
      figure('unanswered', rows.filter(({ unanswered }) => unanswered).length, list),
      figure('acknowledge-median', times.median, list, 'seconds'),
      figure('acknowledge-p90', times.p90, list, 'seconds'),
      figure('acknowledge-longest', times.longest, list, 'seconds'),
      figure('people-on-call', load.filter(({ hours }) => hours > 0).length, { page: 'on-call' }),
      figure(
        'hours-longest',
        Math.max(0, ...load.map(({ hours }) => hours)),
        { page: 'on-call' },
        'hours',
      ),
      figure('pages-most', Math.max(0, ...load.map((one) => one.pages)), { page: 'on-call' }),
      figure('readiness-errors', bad('error'), ready),
      figure('readiness-warnings', bad('warning'), ready),
    ],
    rows,
    people: load,
    findings: findings.map((one) => ({
      ...{ key: keyOf(one), source: sourceOf(one) },
      ...{ code: one.code, severity: one.severity, params: one.params },
    })),
    notRecorded: ['training'],
  };
};
