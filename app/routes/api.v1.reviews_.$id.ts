import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { sentToReviewSchema } from '../domain/review/sent.ts';

const review = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readReview(params.id ?? '');
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
  POST: async ({ request, params, usecases, key }) => {
    const event = await readBody(request, sentToReviewSchema);
    if (!event.ok) return event.answer;
    const sent = await usecases.sendReview(params.id ?? '', event.value, key);
    return sent.ok ? answerJson(sent.value) : answerRejection(sent.rejection);
  },
});

export const loader = review;
export const action = review;
