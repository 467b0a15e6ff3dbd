import type { CurrentStep } from '../../domain/incident/room-view.types.ts';
import type { SentToWalkthrough } from '../../domain/incident/sent-event.ts';
import type { Json } from '../api.ts';
import { readStepKey } from '../mirror/post-key.ts';
import { observeModal, reasonModal, valuesModal } from '../views/modal.ts';
import { type Ref, readRef } from '../views/ref.ts';
import { t } from '../views/shown.ts';
import { type Acting, answer, type Reply, refusedWith, send } from './acting.ts';

type Found = { ref: Ref & { w: string; s: string }; step: CurrentStep };

const gone: Reply = { say: '' };

/** The step by what the button carries, else by the message that it stands in. */
const refOf = async ({ inside, channel }: Acting, action: Json, ts: string) => {
  const carried = readRef(action.value);
  if (carried?.w && carried.s) return { ...carried, w: carried.w, s: carried.s };
  const room = channel ? await inside.slackRoomOf(channel) : null;
  if (!room) return null;
  const post = (await inside.slackPosts(room.incidentId)).find((one) => one.ts === ts);
  const about = post && readStepKey(post.key);
  return about ? { i: room.incidentId, w: about.walkthrough, s: about.step } : null;
};

const find = async (acting: Acting, action: Json, ts: string): Promise<Found | Reply> => {
  const ref = await refOf(acting, action, ts);
  const room = ref && (await acting.usecases.readRoom(ref.i));
  if (!ref || !room) return { say: t('slack.said.notHere') };
  if (!room.ok) return refusedWith(room.rejection);
  const walk = room.value.walkthroughs.find(({ id }) => id === ref.w);
  const step = walk?.current.find(({ id }) => id === ref.s);
  // Its message is about to say so; whoever was faster has done it.
  return step ? { ref, step } : { say: t('slack.card.noSteps') };
};

/** Boxes that this person changed, by what they saw: what others ticked meanwhile stays ticked. */
const checkEvents = (step: CurrentStep, message: Json, action: Json): SentToWalkthrough[] => {
  const blocks = (message.blocks ?? []) as Json[];
  const seen = blocks.find(({ block_id }) => block_id === action.block_id)?.elements?.[0];
  const valuesIn = (all: unknown) => new Set(((all ?? []) as Json[]).map(({ value }) => value));
  const before = valuesIn(seen?.initial_options);
  const after = valuesIn(action.selected_options);
  const ten = Number(/^checks:(\d{1,3})$/.exec(String(action.block_id))?.[1] ?? 0);
  return step.checks.flatMap(({ id, mark }, place): SentToWalkthrough[] => {
    if (Math.floor(place / 10) !== ten) return [];
    const value = `c${place}`;
    const changed = before.has(value) !== after.has(value);
    if (!changed || (mark !== undefined) === after.has(value)) return [];
    return [
      { type: after.has(value) ? 'check.ticked' : 'check.cleared', step: step.id, check: id },
    ];
  });
};

const optionOf = (step: CurrentStep, action: Json) => {
  const [, place] =
    /^(?:decide:|o)(\d{1,3})$/.exec(String(action.selected_option?.value ?? action.action_id)) ??
    [];
  return step.options?.[Number(place ?? -1)];
};

/** A button or a box in a step's message. */
export const stepAction = async (acting: Acting, action: Json, message: Json): Promise<Reply> => {
  const found = await find(acting, action, String(message.ts ?? ''));
  if (!('step' in found)) return found;
  const { ref, step } = found;
  const inStep = { step: ref.s, walkthrough: ref.w };
  const sent = async (event: SentToWalkthrough, part = '') =>
    answer(
      await send(acting, ref.i, { ...event, walkthrough: ref.w } as SentToWalkthrough, part),
      '',
    );
  switch (String(action.action_id).split(':')[0]) {
    case 'done':
      return sent({ type: 'step.done', ...inStep });
    case 'claim':
      return sent({ type: 'step.claimed', ...inStep });
    case 'rollback-done':
      return sent({ type: 'rollback.done', ...inStep });
    case 'page-acknowledged':
      return sent({ type: 'page.acknowledged', ...inStep });
    case 'decide': {
      const option = optionOf(step, action);
      return option ? sent({ type: 'decision.made', ...inStep, option: option.id }) : gone;
    }
    case 'checks': {
      let reply: Reply = gone;
      for (const event of checkEvents(step, message, action)) {
        const check = 'check' in event ? event.check : '';
        reply = await sent(event, `:${check}`);
      }
      return reply;
    }
    case 'approve':
      return sent({ type: 'approval.given', ...inStep, role: await roleFor(acting, ref.i, step) });
    case 'skip':
    case 'wrong':
    case 'end-wait':
    case 'refuse':
      return { modal: reasonModal(action.action_id, ref, step.title) };
    case 'values':
      return { modal: valuesModal(step, ref) };
    case 'observe':
      return { modal: observeModal(step, ref) };
    default:
      return gone;
  }
};

/** The role in which somebody agrees or refuses: one that they hold, else the first that counts. */
export const roleFor = async ({ usecases, me }: Acting, incident: string, step: CurrentStep) => {
  const roles = step.approval?.roles ?? [];
  const room = await usecases.readRoom(incident);
  const held = room.ok
    ? room.value.incident.roles.filter(({ holder }) => holder?.id === me.id).map(({ id }) => id)
    : [];
  return roles.find((one) => held.includes(one)) ?? roles[0] ?? 'incident-commander';
};
