import { createHash } from 'node:crypto';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Instant } from '../domain/time.ts';
import type { SlackCheck, SlackConnection } from '../usecases/slack/types.ts';
import type { UseCases } from '../usecases/types.ts';
import { silent, slackApi, tokenCodes } from './api.ts';
import { slackDoor } from './door.ts';
import { listen } from './listen.ts';
import { mirror as makeMirror } from './mirror/mirror.ts';
import { testConnections, testPermissions } from './permissions.ts';

export type SlackSettings = {
  botToken: string;
  /** Socket Mode; absent: requests come to our door, signed. */
  appToken?: string;
  signingSecret?: string;
  /** Another place than Slack, for tests and demonstrations. */
  apiUrl?: string;
  command: string;
  reaction: string;
};

export type SlackParts = {
  settings: SlackSettings;
  usecases: UseCases;
  publicUrl: () => string;
  now: () => Instant;
  setTimer: (callback: () => void, ms: number) => () => void;
  onError: (error: unknown) => void;
  /** Says once that something is wrong, or that it is well again. */
  onState: (state: Extract<SlackConnection, { mode: string }>) => void;
  /** Looks by itself; tests look by hand. */
  byHand?: boolean;
};

const LONGEST_SLEEP = 5000;
/** A token that was revoked is noticed before somebody has to be paged with it. */
const ASK_AGAIN = 60_000;
const RECONNECT = [200, 1000, 5000, 15_000];

/** Everything of Slack's, put together. Nothing of it keeps the start waiting. */
export const connectSlack = (parts: SlackParts) => {
  const { settings, usecases, publicUrl, now, setTimer, onError } = parts;
  const mode = settings.appToken ? 'socket' : 'http';
  let state: Extract<SlackConnection, { mode: string }> = {
    ...{ status: 'connecting', mode, command: settings.command },
  };
  let [bot, team] = ['', null as string | null];
  let heardAt = now();
  const become = (next: { status: 'connected' | 'trouble'; code?: string }) => {
    const { code: _, ...rest } = state;
    const changed = state.status !== next.status || state.code !== next.code;
    state = { ...rest, ...next };
    if (changed) parts.onState(state);
  };

  const api = slackApi({
    ...{ token: settings.botToken, url: settings.apiUrl, now },
    onAnswer: (answer) => {
      heardAt = now();
      if (!answer.ok && tokenCodes.has(answer.code))
        become({ status: 'trouble', code: answer.code });
      else if (answer.ok && state.status === 'trouble' && tokenCodes.has(state.code ?? '')) {
        become({ status: 'connected' });
        void mirror.retryAll().then(wake, onError);
      }
    },
  });
  const askAs = (token: string) =>
    slackApi({ token, url: settings.apiUrl, now, onAnswer: () => undefined });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
  const mirror = makeMirror({ api, usecases, now, publicUrl, hash, bot: () => bot });

  let [stopped, looking, again] = [false, false, false];
  let cancel: () => void = () => undefined;
  let run: Promise<void> = Promise.resolve();
  const look = async () => {
    looking = true;
    let due: Instant | null = null;
    try {
      do {
        again = false;
        if (bot !== '') due = await mirror.look();
        if (bot !== '' && now() - heardAt >= ASK_AGAIN) await api('auth.test');
      } while (again && !stopped);
    } catch (error) {
      onError(error);
    }
    looking = false;
    if (stopped || parts.byHand) return;
    cancel = setTimer(wake, Math.min(LONGEST_SLEEP, Math.max(50, (due ?? Infinity) - now())));
  };
  const wake = () => {
    again = true;
    if (stopped || looking || parts.byHand) return;
    cancel();
    run = look();
  };

  const { signingSecret, appToken, apiUrl } = settings;
  const clientOptions = { ...(apiUrl && { slackApiUrl: apiUrl }), retryConfig: { retries: 0 } };
  // It would go on by itself after a failure, and end the process when the token was revoked.
  const socket = appToken
    ? new SocketModeReceiver({
        ...{ appToken, autoReconnectEnabled: false, logger: silent },
        installerOptions: { clientOptions },
      })
    : null;
  const http = socket
    ? null
    : new HTTPReceiver({ signingSecret: signingSecret ?? '', logger: silent });
  const app = new App({
    receiver: socket ?? (http as HTTPReceiver),
    authorize: async () => ({ botToken: settings.botToken, botUserId: bot, botId: bot }),
    ...{ clientOptions, logger: silent },
  });
  app.error(async (error) => onError(error));
  listen(app, {
    ...{ usecases, api, mirror, wake, publicUrl, now, onError },
    ...{ team: () => team, bot: () => bot, command: settings.command },
    reaction: settings.reaction,
  });

  /** Who we are; asked again until Slack says so. */
  const introduce = async (attempt = 0): Promise<void> => {
    if (stopped) return;
    const me = await api('auth.test');
    if (me.ok) {
      bot = String(me.body.user_id);
      team = String(me.body.team_id);
      state = { ...state, team: String(me.body.team ?? '') };
      if (!socket) become({ status: 'connected' });
      return wake();
    }
    become({ status: 'trouble', code: me.code });
    const wait = me.retryAfter ? me.retryAfter * 1000 : (RECONNECT[attempt] ?? 15_000);
    setTimer(() => void introduce(attempt + 1), wait);
  };

  const open = async (attempt = 0): Promise<void> => {
    if (stopped || !socket) return;
    try {
      await app.start();
      become({ status: 'connected' });
      socket.client.once('disconnected', () => {
        if (!stopped) setTimer(() => void open(0), RECONNECT[0] ?? 200);
      });
    } catch (error) {
      const { code, data } = (error ?? {}) as { code?: string; data?: { error?: string } };
      become({ status: 'trouble', code: data?.error ?? code ?? 'unreachable' });
      setTimer(() => void open(attempt + 1), RECONNECT[attempt] ?? 15_000);
    }
  };

  const forget = usecases.onChange(wake);
  void introduce();
  void open();

  return {
    api,
    mirror,
    connection: (): SlackConnection => state,
    test: async (): Promise<SlackCheck[]> => [
      ...(await testPermissions(api)),
      ...(appToken ? [await testConnections(askAs(appToken))] : []),
    ],
    door: http ? slackDoor(http.requestListener, now) : null,
    stop: async () => {
      stopped = true;
      forget();
      cancel();
      await run;
      if (socket) await app.stop().catch(() => undefined);
    },
  };
};

export type SlackConnected = ReturnType<typeof connectSlack>;
