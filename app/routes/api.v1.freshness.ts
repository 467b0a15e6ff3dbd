import { answerJson } from '../api/answer.ts';
import { readWord } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';

const lines = resource({
  GET: async ({ url, usecases }) => {
    const state = readWord(url, 'state', ['fresh', 'due', 'never', 'unplanned'] as const);
    if (!state.ok) return state.answer;
    const filter = state.value === undefined ? {} : { freshness: [state.value] };
    return answerJson({ runbooks: await usecases.listFreshness(filter) });
  },
});

export const loader = lines;
export const action = lines;
