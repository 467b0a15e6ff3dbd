import { answerJson } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const reviews = resource({
  GET: async ({ usecases }) => answerJson({ reviews: await usecases.listReviews() }),
});

export const loader = reviews;
export const action = reviews;
