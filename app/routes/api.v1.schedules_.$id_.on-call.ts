import { answerJson, answerRejection } from '../api/answer.ts';
import { readNumber } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';

const END = 4_102_444_800_000;

const onCall = resource({
  GET: async ({ params, url, usecases }) => {
    const at = readNumber(url, 'at', { fallback: Date.now(), min: 0, max: END });
    if (!at.ok) return at.answer;
    const people = await usecases.whoIsOnCall(params.id ?? '', at.value);
    if (!people.ok) return answerRejection(people.rejection);
    return answerJson({ at: at.value, on_call: people.value });
  },
});

export const loader = onCall;
export const action = onCall;
