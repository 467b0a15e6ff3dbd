import type { ModalView } from '@slack/types';
import type { SentEvent } from '../../domain/incident/sent-event.ts';
import { sentEventSchema } from '../../domain/incident/sent-event.ts';
import type { Outcome, Rejection } from '../../domain/outcome.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import type { GuardedUseCases } from '../../usecases/guard-table.ts';
import type { SignedIn, UseCases } from '../../usecases/types.ts';
import type { SlackApi } from '../api.ts';
import { escaped } from '../views/mrkdwn.ts';
import { type SlackMessage, t } from '../views/shown.ts';

/** Somebody known who asks for something, and all it takes to do it. */
export type Acting = {
  me: SignedIn;
  usecases: GuardedUseCases;
  /** What the doors of Slack alone may ask. */
  inside: Pick<UseCases, 'slackRoom' | 'slackRoomOf' | 'slackPosts' | 'viewerOfSlackUser'>;
  api: SlackApi;
  /** The Slack member. */
  user: string;
  /** Names this request: the same one again is not done again. */
  key: string;
  command: string;
  publicUrl: string;
  channel: string | null;
  now: () => number;
};

/** What somebody hears: words for them alone, a modal, or what is wrong in the one they sent. */
export type Reply = {
  say?: SlackMessage | string;
  modal?: ModalView;
  /** In the place of an open one. */
  view?: { id: string; hash: string; as: ModalView };
  errors?: Record<string, string>;
  /** In the place of the message whose button was pressed. */
  replace?: boolean;
};

/** Thrown by the guard, answered as a sentence. */
export class Refused extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.code);
    this.rejection = rejection;
  }
}

export const sentenceOf = ({ code, params }: Rejection): string =>
  sayByCode('rejection', code, params);

export const refusedWith = (rejection: Rejection): Reply => ({
  say: t('slack.said.refused', { sentence: escaped(sentenceOf(rejection)) }),
});

export const answer = (outcome: Outcome<unknown>, done: string): Reply =>
  outcome.ok ? { say: done } : refusedWith(outcome.rejection);

/** Reads the event as every border does, and sends it. */
export const send = async (
  { usecases, me, key }: Pick<Acting, 'usecases' | 'me' | 'key'>,
  incident: string,
  event: SentEvent,
  part = '',
): Promise<Outcome<unknown>> => {
  const read = sentEventSchema.safeParse(event);
  if (!read.success) return { ok: false, rejection: { code: 'slack-unreadable', params: {} } };
  return usecases.sendEvent(incident, read.data, me, `${key}${part}`);
};
