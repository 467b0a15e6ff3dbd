import { answerJson } from '../api/answer.ts';
import { readNumber, readWord } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';

const gaps = resource({
  GET: async ({ url, usecases }) => {
    const status = readWord(url, 'status', ['open', 'closed'] as const);
    if (!status.ok) return status.answer;
    const limit = readNumber(url, 'limit', { fallback: 100, min: 1, max: 500 });
    if (!limit.ok) return limit.answer;
    const [runbook, incident] = [url.searchParams.get('runbook'), url.searchParams.get('incident')];
    return answerJson({
      gaps: await usecases.listGaps({
        ...(status.value ? { status: status.value } : {}),
        ...(runbook === null ? {} : { runbook }),
        ...(incident === null ? {} : { incident }),
        limit: limit.value,
      }),
    });
  },
});

export const loader = gaps;
export const action = gaps;
