import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { reviewSchema } from '../domain/evidence/review-input.ts';

const reviews = resource({
  POST: async ({ request, params, usecases, key }) => {
    const review = await readBody(request, reviewSchema);
    if (!review.ok) return review.answer;
    const recorded = await usecases.recordReviewed(params.id ?? '', review.value, key);
    return recorded.ok ? answerJson(recorded.value, 201) : answerRejection(recorded.rejection);
  },
});

export const loader = reviews;
export const action = reviews;
