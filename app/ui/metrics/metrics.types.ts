import type { Metrics } from '../../domain/metrics/measure.ts';

export type MetricsShown = Metrics & {
  choices: { services: string[]; runbooks: { id: string; title: string }[] };
  otherKind: number;
};
