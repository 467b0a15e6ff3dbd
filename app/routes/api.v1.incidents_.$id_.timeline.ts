import { answerJson, answerRejection } from '../api/answer.ts';
import { readNumber, readWord } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';
import { timelineKinds } from '../domain/incident/timeline-kind.ts';

const timeline = resource({
  GET: async ({ url, params, usecases }) => {
    const after = readNumber(url, 'after', { fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER });
    if (!after.ok) return after.answer;
    const limit = readNumber(url, 'limit', { fallback: 100, min: 1, max: 500 });
    if (!limit.ok) return limit.answer;
    const kind = readWord(url, 'kind', timelineKinds);
    if (!kind.ok) return kind.answer;
    const person = url.searchParams.get('person');
    const walkthrough = url.searchParams.get('walkthrough');
    const page = await usecases.readTimeline(params.id ?? '', after.value, limit.value, {
      ...(kind.value && { kinds: [kind.value] }),
      ...(person && { person }),
      ...(walkthrough && { walkthrough }),
    });
    return page.ok ? answerJson(page.value) : answerRejection(page.rejection);
  },
});

export const loader = timeline;
export const action = timeline;
