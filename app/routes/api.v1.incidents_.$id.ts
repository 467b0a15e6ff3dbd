import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const incident = resource({
  GET: async ({ params, usecases }) => {
    const room = await usecases.readRoom(params.id ?? '');
    if (!room.ok) return answerRejection(room.rejection);
    const { html: _html, htmlOf: _htmlOf, timeline: _timeline, ...view } = room.value;
    return answerJson(view);
  },
});

export const loader = incident;
export const action = incident;
