import type { Grouping, Measured, Metrics, MetricsFilter } from '../../domain/metrics/measure.ts';
import type { Instant } from '../../domain/time.ts';

export type MetricsView = Metrics & {
  filter: MetricsFilter;
  by: Grouping;
  /** What can be chosen, whatever is chosen now. */
  choices: { services: string[]; runbooks: { id: string; title: string }[] };
  /** How many of the other kind there are, so that nobody takes silence for none. */
  otherKind: number;
  now: Instant;
};

export type MetricsUseCases = {
  readMetrics(filter: MetricsFilter, by: Grouping): Promise<MetricsView>;
  /** Each incident that fits, by number. */
  exportMetrics(filter: MetricsFilter): Promise<Measured[]>;
};
