import { answerJson } from '../api/answer.ts';
import { readWord } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';

const retrospectives = resource({
  GET: async ({ url, usecases }) => {
    const state = readWord(url, 'state', ['open', 'published'] as const);
    if (!state.ok) return state.answer;
    const published = state.value === 'published';
    return answerJson({ retrospectives: await usecases.listRetrospectives({ published }) });
  },
});

export const loader = retrospectives;
export const action = retrospectives;
