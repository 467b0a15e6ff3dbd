import type { PageAnswer } from '../../usecases/escalation/types.ts';
import type { Json } from '../api.ts';
import { reasonModal } from '../views/modal.ts';
import { said } from '../views/mrkdwn.ts';
import { readRef } from '../views/ref.ts';
import { t } from '../views/shown.ts';
import { type Acting, type Reply, refusedWith } from './acting.ts';
import { typedIn } from './declare.ts';

const asked = async ({ usecases }: Acting, incident: string, page: string) => {
  const pages = await usecases.listPages({ incident });
  return said(pages.find(({ id }) => id === page)?.title ?? '', 200);
};

const give = async (acting: Acting, page: string, answer: PageAnswer, done: string) => {
  const outcome = await acting.usecases.answerPage(page, answer, acting.me, acting.key);
  return outcome.ok ? { say: done, replace: true } : refusedWith(outcome.rejection);
};

/** Acknowledge, Escalate now, Can't: the buttons of a page. */
export const pageAction = async (acting: Acting, action: Json): Promise<Reply> => {
  const ref = readRef(action.value);
  if (!ref?.o) return { say: t('slack.said.notHere') };
  const title = await asked(acting, ref.i, ref.o);
  switch (action.action_id) {
    case 'page:acknowledge':
      return give(acting, ref.o, { do: 'acknowledge' }, t('slack.said.acknowledged', { title }));
    case 'page:escalate':
      return give(acting, ref.o, { do: 'escalate' }, t('slack.said.escalated', { title }));
    default:
      return { modal: reasonModal('decline', ref, title) };
  }
};

export const submitDecline = async (acting: Acting, view: Json): Promise<Reply> => {
  const ref = readRef(view.private_metadata);
  if (!ref?.o) return { say: t('slack.said.notHere') };
  const reason = typedIn(view, 'reason');
  const title = await asked(acting, ref.i, ref.o);
  const answer: PageAnswer = reason ? { do: 'decline', reason } : { do: 'decline' };
  const { say } = await give(acting, ref.o, answer, t('slack.said.declined', { title }));
  return { say };
};
