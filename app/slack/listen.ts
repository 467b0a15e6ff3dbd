import type { App } from '@slack/bolt';
import { guard } from '../usecases/guard.ts';
import type { UseCases } from '../usecases/types.ts';
import type { Json, SlackApi } from './api.ts';
import { type Acting, Refused, type Reply, refusedWith } from './handle/acting.ts';
import { runCommand } from './handle/command.ts';
import { changeKind, runbookOptions, submitDeclare } from './handle/declare.ts';
import { homeOf } from './handle/home.ts';
import { askToLink, identify } from './handle/identify.ts';
import { pinReacted, shortcut } from './handle/message.ts';
import { pageAction, submitDecline } from './handle/page-action.ts';
import { stepAction } from './handle/step-action.ts';
import { submitStep } from './handle/submit-step.ts';
import { submitUpdate } from './handle/update.ts';
import type { Mirror } from './mirror/mirror.ts';
import { readRef } from './views/ref.ts';
import { type SlackMessage, t } from './views/shown.ts';

export type ListenParts = {
  usecases: UseCases;
  api: SlackApi;
  mirror: Pick<Mirror, 'back'>;
  wake: () => void;
  publicUrl: () => string;
  now: () => number;
  team: () => string | null;
  bot: () => string;
  command: string;
  /** The reaction that pins a message, without colons. */
  reaction: string;
  onError: (error: unknown) => void;
};

type Answer = { payload?: Json | undefined };

/** Slack gives up after three seconds; what takes longer is acknowledged first and told after. */
const PATIENCE = 2500;

const messageOf = (say: SlackMessage | string): { text: string; blocks?: Json[] } =>
  typeof say === 'string' ? { text: say } : say;

/** Every door of Slack: who is it, what do they ask, do it, acknowledge, then answer. */
export const listen = (app: App, parts: ListenParts): void => {
  const { usecases, api, mirror, publicUrl, now, onError } = parts;
  const who = identify(parts);

  const acting = async (user: string, key: string, channel: string | null) => {
    const me = await who(user);
    if (!me) return null;
    const refuse = (rejection: Refused['rejection']): never => {
      throw new Refused(rejection);
    };
    const guarded = guard(usecases, { viewer: me, now, refuse });
    const made: Acting = {
      ...{ me, usecases: guarded, inside: usecases, api, user, channel, now },
      ...{ key: `slack:${key}`, command: parts.command, publicUrl: publicUrl() },
    };
    return made;
  };

  /** Nothing is done for who is nobody here; what goes wrong is an answer, never a silence. */
  const reply = async (
    from: { user: string; name: string; key: string; channel: string | null },
    work: (acting: Acting) => Promise<Reply>,
  ): Promise<Reply> => {
    try {
      const made = await acting(from.user, from.key, from.channel);
      if (made) return await work(made);
      return { say: await askToLink(parts, { ...from, publicUrl: publicUrl() }) };
    } catch (error) {
      if (error instanceof Refused) return refusedWith(error.rejection);
      onError(error);
      return { say: t('slack.said.failed') };
    }
  };

  /** Commit, acknowledge, then everything that asks something of Slack. */
  const answered = async (
    body: Json,
    ack: (answer?: Json) => Promise<void>,
    working: Promise<Reply>,
  ): Promise<void> => {
    let acked: Promise<void> | null = null;
    const once = ({ payload }: Answer = {}) => {
      acked ??= payload ? ack(payload) : ack();
      return acked;
    };
    const late = setTimeout(() => void once(), PATIENCE);
    const done = await working;
    clearTimeout(late);
    const errors = done.errors && { response_action: 'errors', errors: done.errors };
    await once({ payload: errors });
    parts.wake();
    if (done.view) {
      const { id, hash, as } = done.view;
      await api('views.update', { view_id: id, hash, view: as });
    }
    const opened =
      done.modal && (await api('views.open', { trigger_id: body.trigger_id, view: done.modal }));
    const say = opened?.ok === false ? t('slack.said.notOpened') : done.say;
    if (say) await tell(body, say, done.replace === true);
  };

  /** Where the request says that answers go, else to the person directly. */
  const tell = async (body: Json, say: SlackMessage | string, replace: boolean) => {
    const url = body.response_url ?? body.response_urls?.[0]?.response_url;
    const user = body.user?.id ?? body.user_id;
    if (!url) return void (await api('chat.postMessage', { channel: user, ...messageOf(say) }));
    const type = replace ? { replace_original: true } : { response_type: 'ephemeral' };
    await fetch(url, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, redirect: 'error' },
      body: JSON.stringify({ ...type, replace_original: replace, ...messageOf(say) }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
  };

  const fromBody = (body: Json) => ({
    user: String(body.user?.id ?? body.user_id),
    name: String(body.user?.username ?? body.user_name ?? body.user?.name ?? ''),
    key: String(body.trigger_id ?? `${body.view?.id}:${body.view?.hash}`),
    channel: body.channel?.id ?? body.channel_id ?? null,
  });

  app.command(/.*/, async ({ body, ack }) => {
    const work = (one: Acting) => runCommand(one, String(body.text ?? ''));
    await answered(body, ack as never, reply(fromBody(body), work));
  });

  app.action(/.*/, async ({ body, ack, action }) => {
    const pressed = action as Json;
    const [kind, rest] = String(pressed.action_id).split(':');
    const whole = body as Json;
    // A link opens by itself; the press is told all the same.
    if (pressed.url) return ack();
    const work = async (one: Acting): Promise<Reply> => {
      if (kind === 'page') return pageAction(one, pressed);
      if (kind === 'menu') return runCommand(one, rest ?? '');
      if (kind === 'join') return joined(one, pressed);
      if (kind === 'kind') return changeKind(whole.view ?? {}, pressed.selected_option?.value);
      return stepAction(one, pressed, whole.message ?? {});
    };
    await answered(whole, ack as never, reply(fromBody(whole), work));
  });

  const joined = async (one: Acting, pressed: Json): Promise<Reply> => {
    const ref = readRef(pressed.value);
    const room = ref && (await one.usecases.readRoom(ref.i));
    return room?.ok ? runCommand(one, `join INC-${room.value.incident.number}`) : {};
  };

  app.view(/.*/, async ({ body, ack, view }) => {
    const sent = view as Json;
    const work = (one: Acting): Promise<Reply> => {
      if (sent.callback_id === 'declare') return submitDeclare(one, sent);
      if (sent.callback_id === 'decline') return submitDecline(one, sent);
      if (sent.callback_id === 'update') return submitUpdate(one, sent);
      return submitStep(one, sent);
    };
    await answered(body as Json, ack as never, reply(fromBody(body as Json), work));
  });

  app.shortcut(/.*/, async ({ body, ack }) => {
    const whole = body as Json;
    await answered(
      whole,
      ack as never,
      reply(fromBody(whole), (one) => shortcut(one, whole)),
    );
  });

  app.options(/.*/, async ({ body, ack }) => {
    const whole = body as Json;
    const made = await acting(String(whole.user?.id), 'options', null).catch(() => null);
    const options = made ? await runbookOptions(made, String(whole.value ?? '')) : [];
    await ack({ options } as never);
  });

  app.event('app_home_opened', async ({ event }) => {
    const made = await acting(event.user, `home:${event.event_ts}`, null);
    const view = made
      ? await homeOf(made)
      : {
          type: 'home',
          blocks: (await askToLink(parts, { user: event.user, name: '', publicUrl: publicUrl() }))
            .blocks,
        };
    await api('views.publish', { user_id: event.user, view });
  });

  app.event('reaction_added', async ({ event, body }) => {
    if (event.reaction !== parts.reaction || event.item.type !== 'message') return;
    const { channel } = event.item;
    // Whoever is nobody here is not written to for a reaction.
    const made = await acting(event.user, String(body.event_id), channel);
    if (made) await pinReacted(made, event.item);
    parts.wake();
  });

  app.event('member_joined_channel', async ({ event }) => {
    if (event.user !== parts.bot()) return;
    await mirror.back(event.channel);
    parts.wake();
  });
};
