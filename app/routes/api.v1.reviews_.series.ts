import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { seriesSchema } from '../domain/review/sent.ts';

const series = resource({
  GET: async ({ usecases }) => answerJson({ series: await usecases.listReviewSeries() }),
  POST: async ({ request, usecases, key }) => {
    const given = await readBody(request, seriesSchema);
    if (!given.ok) return given.answer;
    const made = await usecases.createReviewSeries(given.value, key);
    return made.ok ? answerJson(made.value, 201) : answerRejection(made.rejection);
  },
});

export const loader = series;
export const action = series;
