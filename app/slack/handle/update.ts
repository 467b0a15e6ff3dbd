import type { IncidentState } from '../../domain/incident/incident-state.ts';
import { sentEventSchema } from '../../domain/incident/sent-event.ts';
import { type UpdateStatus, updateStatuses } from '../../domain/update/update.ts';
import type { Json } from '../api.ts';
import { plain } from '../views/mrkdwn.ts';
import { readRef } from '../views/ref.ts';
import { t } from '../views/shown.ts';
import { updateModal } from '../views/update-modal.ts';
import { type Acting, answer, type Reply, refusedWith, send } from './acting.ts';
import { typedIn } from './declare.ts';
import { readCommand } from './read-command.ts';

/** What a state is called to whoever does not work on it, unless the first word says otherwise. */
const statusOf = (state: IncidentState): UpdateStatus =>
  state === 'mitigated' ? 'monitoring' : state === 'resolved' ? 'resolved' : 'investigating';

/**
 * One line goes to people of our own at once. Without words, or to people outside, it is written in
 * a modal, where it is read again before.
 */
export const update = async (acting: Acting, incident: string, rest: string): Promise<Reply> => {
  const room = await acting.usecases.readRoom(incident);
  if (!room.ok) return refusedWith(room.rejection);
  const usual = statusOf(room.value.incident.state);
  const { word, rest: after } = readCommand(rest);
  if (rest === '' || word === 'external') {
    const audience = word === 'external' ? 'external' : 'internal';
    return {
      modal: updateModal({ i: incident }, { audience, status: usual, title: '', text: after }),
    };
  }
  const named = updateStatuses.find((one) => one === word);
  const text = named && after !== '' ? after : rest;
  const title = plain(text.split('\n')[0] ?? text, 150);
  const status = named ?? usual;
  const event = { type: 'update.published', audience: 'internal', status, title, text } as const;
  return answer(await send(acting, incident, event), t('slack.said.published'));
};

export const submitUpdate = async (acting: Acting, view: Json): Promise<Reply> => {
  const ref = readRef(view.private_metadata);
  if (!ref) return { say: t('slack.said.notHere') };
  const typed = (name: string) => typedIn(view, name);
  const event = sentEventSchema.safeParse({
    ...{ type: 'update.published', audience: typed('audience'), status: typed('status') },
    ...{ title: typed('title'), text: typed('text') },
  });
  if (!event.success) {
    const names = new Set(event.error.issues.map(({ path }) => String(path[0])));
    const errors = [...names].map((name) => [name, t('slack.modal.required')]);
    return { errors: Object.fromEntries(errors) };
  }
  const done = t(typed('audience') === 'external' ? 'slack.said.told' : 'slack.said.published');
  return answer(await send(acting, ref.i, event.data), done);
};
