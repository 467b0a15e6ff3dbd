import { csvLine } from './csv.ts';
import type { Measured } from './domain/metrics/measure.ts';
import { timesOf } from './domain/retrospective/times.ts';

export const metricsCsvHead = csvLine([
  ...['incident', 'title', 'kind', 'severity', 'services', 'runbooks', 'declared_at'],
  ...['acknowledge_seconds', 'mitigate_seconds', 'resolve_seconds'],
  ...['deadlines_met', 'deadlines_missed', 'deadlines_unfinished'],
]);

/** One incident with its times in seconds; empty where there is none. */
export const metricsCsvLine = (one: Measured): string => {
  const { acknowledge, mitigate, resolve } = timesOf(one);
  const { met, missed, unfinished } = one.deadlines;
  return csvLine([
    ...[`INC-${one.number}`, one.title, one.kind, one.severity],
    ...[one.services.join(' '), one.runbooks.join(' '), new Date(one.declaredAt).toISOString()],
    ...[acknowledge ?? '', mitigate ?? '', resolve ?? '', met, missed, unfinished],
  ]);
};
