import { z } from 'zod';
import { isDay } from './domain/day.ts';
import { groupings, type MetricsFilter } from './domain/metrics/measure.ts';

const DAY = 86_400_000;
const day = z.string().refine(isDay);
const name = z.string().min(1).max(200);

/** How the address of the metrics page, its file and its API reads. */
export const metricsQuerySchema = z.object({
  kind: z.enum(['real', 'drill']).default('real'),
  days: z.enum(['30', '90', '365', 'all']).default('90'),
  from: day.optional(),
  to: day.optional(),
  severity: z.enum(['sev1', 'sev2', 'sev3', 'sev4']).optional(),
  service: name.optional(),
  runbook: name.optional(),
  by: z.enum(groupings).default('severity'),
});

export type MetricsQuery = z.infer<typeof metricsQuerySchema>;

/** What was left empty in a form is not asked for; null when a word is not known. */
export const readMetricsQuery = (url: URL): MetricsQuery | null => {
  const given = [...url.searchParams].filter(([, value]) => value !== '');
  return metricsQuerySchema.safeParse(Object.fromEntries(given)).data ?? null;
};

/** Days are those of UTC, the last one counted in. `from` and `to` win over `days`. */
export const metricsFilterOf = (query: MetricsQuery, now: number): MetricsFilter => {
  const { kind, days, from, to, severity, service, runbook } = query;
  const since =
    from !== undefined
      ? Date.parse(`${from}T00:00:00Z`)
      : to === undefined && days !== 'all'
        ? now - Number(days) * DAY
        : undefined;
  return {
    kind,
    ...(since !== undefined && { from: since }),
    ...(to !== undefined && { to: Date.parse(`${to}T00:00:00Z`) + DAY }),
    ...(severity && { severity }),
    ...(service && { service }),
    ...(runbook && { runbook }),
  };
};
