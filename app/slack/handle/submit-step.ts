import type { SentToWalkthrough } from '../../domain/incident/sent-event.ts';
import type { Json } from '../api.ts';
import { readRef } from '../views/ref.ts';
import { t } from '../views/shown.ts';
import { type Acting, answer, type Reply, refusedWith, send } from './acting.ts';
import { typedIn } from './declare.ts';
import { roleFor } from './step-action.ts';

const required = (name: string): Reply => ({ errors: { [name]: t('slack.modal.required') } });

/** What a step's modal was filled with. */
export const submitStep = async (acting: Acting, view: Json): Promise<Reply> => {
  const ref = readRef(view.private_metadata);
  const room = ref && (await acting.usecases.readRoom(ref.i));
  if (!ref?.w || !ref.s || !room) return { say: t('slack.said.notHere') };
  if (!room.ok) return refusedWith(room.rejection);
  const walk = room.value.walkthroughs.find(({ id }) => id === ref.w);
  const step = walk?.current.find(({ id }) => id === ref.s);
  if (!walk || !step) return { say: t('slack.card.noSteps') };
  const [inStep, reason] = [{ step: ref.s, walkthrough: ref.w }, typedIn(view, 'reason')];
  const sent = async (event: SentToWalkthrough, part = '') =>
    answer(await send(acting, ref.i, event, part), '');
  switch (view.callback_id) {
    case 'skip':
      return reason ? sent({ type: 'step.skipped', ...inStep, reason }) : required('reason');
    case 'end-wait':
      return reason ? sent({ type: 'wait.ended', ...inStep, reason }) : required('reason');
    case 'refuse': {
      if (!reason) return required('reason');
      const role = await roleFor(acting, ref.i, step);
      return sent({ type: 'approval.refused', ...inStep, role, reason });
    }
    case 'wrong': {
      if (!reason) return required('reason');
      const { id: runbook, revision } = walk.runbook;
      const gap = { runbook, revision, step: ref.s, text: reason, incident: ref.i };
      return answer(
        await acting.usecases.reportGap(gap, acting.me, acting.key),
        t('slack.said.noted'),
      );
    }
    case 'observe': {
      const [value, pass] = [typedIn(view, 'value'), typedIn(view, 'pass')];
      if (!value) return required('value');
      if (!pass) return required('pass');
      return sent({ type: 'verify.recorded', ...inStep, value, pass: pass === 'yes' });
    }
    case 'values': {
      let reply: Reply = {};
      for (const [place, { name, secret, value: known }] of step.inputs.entries()) {
        const value = typedIn(view, `value:${place}`);
        if (secret || value === '' || value === known?.value) continue;
        const outcome = await send(
          acting,
          ref.i,
          { type: 'value.recorded', ...inStep, name, value },
          `:${name}`,
        );
        if (!outcome.ok) reply = answer(outcome, '');
      }
      return reply;
    }
    default:
      return {};
  }
};
