import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { sentToSeriesSchema } from '../domain/review/sent.ts';

const series = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readReviewSeries(params.id ?? '');
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
  POST: async ({ request, params, usecases }) => {
    const given = await readBody(request, sentToSeriesSchema);
    if (!given.ok) return given.answer;
    const id = params.id ?? '';
    const done = await (given.value.type === 'ended'
      ? usecases.endReviewSeries(id)
      : usecases.changeReviewSeries(id, given.value.base, given.value.series));
    return done.ok ? answerJson(done.value ?? {}) : answerRejection(done.rejection);
  },
});

export const loader = series;
export const action = series;
