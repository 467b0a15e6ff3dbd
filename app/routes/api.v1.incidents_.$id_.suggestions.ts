import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const LONGEST = 200;
const MOST_ALERTS = 20;

const suggestions = resource({
  GET: async ({ url, params, usecases }) => {
    const word = (name: string) => url.searchParams.get(name)?.slice(0, LONGEST);
    const text = word('text');
    const service = word('service');
    const outcome = await usecases.suggestForIncident(params.id ?? '', {
      ...(text && { text }),
      ...(service && { service }),
      alerts: url.searchParams
        .getAll('alert')
        .slice(0, MOST_ALERTS)
        .map((alert) => alert.slice(0, LONGEST)),
    });
    return outcome.ok
      ? answerJson({ suggestions: outcome.value })
      : answerRejection(outcome.rejection);
  },
});

export const loader = suggestions;
export const action = suggestions;
