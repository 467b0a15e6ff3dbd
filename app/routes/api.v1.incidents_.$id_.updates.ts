import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { sentUpdateSchema } from '../domain/incident/sent-event.ts';

const updates = resource({
  GET: async ({ params, viewer, usecases }) => {
    const id = params.id ?? '';
    const [room, desk] = [await usecases.readRoom(id, viewer), await usecases.readUpdateDesk(id)];
    if (!room.ok) return answerRejection(room.rejection);
    if (!desk.ok) return answerRejection(desk.rejection);
    const { updates, updateDue = null, updateEvery = null } = room.value.incident;
    return answerJson({ updates, due: updateDue, every: updateEvery, drafts: desk.value.drafts });
  },
  POST: async ({ request, params, viewer, usecases, key }) => {
    const update = await readBody(request, sentUpdateSchema);
    if (!update.ok) return update.answer;
    const event = { type: 'update.published' as const, ...update.value };
    const sent = await usecases.sendEvent(params.id ?? '', event, viewer, key);
    return sent.ok ? answerJson(sent.value, 201) : answerRejection(sent.rejection);
  },
});

export const loader = updates;
export const action = updates;
