import { onTestFinished } from 'vitest';
import { linksOf, wordsOf } from '../../app/deliver/words.ts';
import type { GrantedRole } from '../../app/domain/rights/role.ts';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import type { Library } from '../../app/library/types.ts';
import { connectSlack, type SlackConnected } from '../../app/slack/connect.ts';
import { deliverBySlack } from '../../app/slack/deliver.ts';
import { bulkhead, libraryOf } from './bulkhead.ts';
import { fakeTokens, startFakeSlack } from './fake-slack/start.ts';

const url = 'https://bulkhead.example';

export type SlackWorldOptions = { http?: string; command?: string };

/** Bulkhead over a real store, joined to a fake workspace through Slack's own protocol. */
export const slackWorld = async (plans: Plan | Plan[] | Library) => {
  const library = 'search' in plans ? plans : libraryOf(...[plans].flat());
  const here = await bulkhead(library);
  const fake = await startFakeSlack({ now: () => here.clock.at });
  const errors: unknown[] = [];
  const states: string[] = [];
  const connect = (
    settings: { signingSecret?: string; appToken?: string; command?: string } = {},
    byHand = true,
  ): SlackConnected => {
    const socket = settings.signingSecret ? {} : { appToken: fakeTokens.appToken };
    const slack = connectSlack({
      settings: {
        ...{ botToken: fakeTokens.botToken, apiUrl: fake.apiUrl, command: '/incident' },
        ...{ reaction: 'pushpin', ...socket, ...settings },
      },
      ...{ usecases: here, publicUrl: () => url, now: () => here.clock.at, byHand },
      setTimer: (callback, ms) => {
        const timer = setTimeout(callback, Math.min(ms, 20));
        return () => clearTimeout(timer);
      },
      onError: (error) => errors.push(error),
      onState: ({ status, code }) => states.push(code ? `${status}:${code}` : status),
    });
    onTestFinished(() => slack.stop());
    return slack;
  };
  onTestFinished(() => fake.stop());

  const person = async (id: string, name: string, role: GrantedRole = 'responder') => {
    const email = `${id}@example.org`;
    await here.store.transact(async (tx) => {
      await tx.insertPerson({
        ...{ id, name, email, createdAt: here.clock.at, zone: null, language: null },
        deactivatedAt: null,
      });
      await tx.replaceGrants(id, [{ role, team: null }]);
    });
    return { id, name, email };
  };

  /** Lets the channels catch up, moving the clock on as long as something waits. */
  const settle = async (slack: SlackConnected, most = 200) => {
    for (let turn = 0; turn < most; turn += 1) {
      const due = await slack.mirror.look();
      if (due === null) return turn;
      here.clock.at = Math.max(here.clock.at, due);
    }
    throw new Error('the channels never caught up');
  };

  const deliver = (slack: SlackConnected) =>
    deliverBySlack(
      () => slack.api,
      (delivery, message) => {
        const links = linksOf(delivery, url);
        return { ...wordsOf(message, delivery.to, links), ...links };
      },
    );
  const connected = async (slack: SlackConnected) => {
    await fake.until(() => slack.connection().status === 'connected', 'the connection');
    await fake.until(() => fake.calls.some(({ method }) => method === 'auth.test'), 'auth.test');
    return slack;
  };
  return { here, fake, errors, states, connect, connected, person, settle, deliver };
};
