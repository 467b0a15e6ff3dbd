import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { readWord } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';
import { declareInputSchema } from '../domain/incident/declare-input.ts';
import { incidentStates } from '../domain/incident/incident-state.ts';

const incidents = resource({
  GET: async ({ url, usecases }) => {
    const state = readWord(url, 'state', [...incidentStates, 'open', 'over'] as const);
    if (!state.ok) return state.answer;
    const filter = state.value ? { state: state.value } : undefined;
    return answerJson({ incidents: await usecases.listIncidents(filter) });
  },
  POST: async ({ request, viewer, usecases, key, publicUrl }) => {
    const input = await readBody(request, declareInputSchema);
    if (!input.ok) return input.answer;
    const declared = await usecases.declareIncident(input.value, viewer, key);
    if (!declared.ok) return answerRejection(declared.rejection);
    const { id, number } = declared.value;
    return answerJson({ id, number, url: `${publicUrl}/incidents/${id}` }, 201, {
      Location: `/api/v1/incidents/${id}`,
    });
  },
});

export const loader = incidents;
export const action = incidents;
