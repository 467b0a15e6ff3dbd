import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { sentEventSchema } from '../domain/incident/sent-event.ts';

const events = resource({
  POST: async ({ request, params, viewer, usecases, key }) => {
    const event = await readBody(request, sentEventSchema);
    if (!event.ok) return event.answer;
    const sent = await usecases.sendEvent(params.id ?? '', event.value, viewer, key);
    return sent.ok ? answerJson(sent.value) : answerRejection(sent.rejection);
  },
});

export const loader = events;
export const action = events;
