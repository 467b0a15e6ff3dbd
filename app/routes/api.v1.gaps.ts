import { answerJson, answerProblem } from '../api/answer.ts';
import { readNumber } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';
import { gapStages } from '../domain/gap/gap-life.ts';
import { gapFilterOf, readGapQuery } from '../gap-query.ts';

const gaps = resource({
  GET: async ({ url, viewer, usecases }) => {
    const limit = readNumber(url, 'limit', { fallback: 100, min: 1, max: 500 });
    if (!limit.ok) return limit.answer;
    const asked = readGapQuery(url);
    const expected = `status: open | closed, stage: ${gapStages.join(' | ')}, tier: 0 .. 3`;
    if (!asked) return answerProblem(400, 'wrong-query', { name: 'status', expected });
    const filter = gapFilterOf(asked, viewer.id);
    return answerJson({ gaps: await usecases.listGaps({ ...filter, limit: limit.value }) });
  },
});

export const loader = gaps;
export const action = gaps;
