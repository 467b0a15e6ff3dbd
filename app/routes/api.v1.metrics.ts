import { answerJson, answerProblem } from '../api/answer.ts';
import { resource } from '../api/resource.ts';
import { metricsFilterOf, readMetricsQuery } from '../metrics-query.ts';

const metrics = resource({
  GET: async ({ url, usecases }) => {
    const query = readMetricsQuery(url);
    if (!query)
      return answerProblem(400, 'wrong-query', {
        name: 'kind, days, from, to, severity, by',
        expected:
          'real | drill, 30 | 90 | 365 | all, YYYY-MM-DD, sev1 .. sev4, severity | service | runbook | month',
      });
    return answerJson(await usecases.readMetrics(metricsFilterOf(query, Date.now()), query.by));
  },
});

export const loader = metrics;
export const action = metrics;
