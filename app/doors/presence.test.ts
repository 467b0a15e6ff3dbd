import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { signedInAs } from '../../test/harness/signed-in.ts';
import { createPresence } from './presence.ts';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

const people: Record<string, string> = { ana: 'Ana', ben: 'Ben' };

/** A door, somebody who knocks at it, and what the stream was told. */
const room = async () => {
  const clock = { at: 1000 };
  const told: unknown[] = [];
  const presence = createPresence({
    now: () => clock.at,
    say: (_event, data) => told.push(data),
    gatherMs: 0,
    usecases: {
      viewerOfSession: async (session) => {
        const name = people[session];
        return name ? signedInAs({ id: session, name }, 'viewer') : null;
      },
      viewerOfToken: async () => null,
    },
  });
  const server: Server = createServer(express().post('/events/here', presence.door));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    presence.close();
    server.closeAllConnections();
    server.close();
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events/here`;
  const knock = (who: string, search: Record<string, string>) =>
    fetch(`${url}?${new URLSearchParams(search)}`, {
      method: 'POST',
      headers: { cookie: `bh_session=${who}` },
    });
  const names = async (who: string, tab: string, more: Record<string, string> = {}) => {
    const answer = await knock(who, { incident: 'i1', tab, ...more });
    const body = (await answer.json()) as { people: { name: string }[] };
    return body.people.map(({ name }) => name);
  };
  return { clock, told, presence, knock, names };
};

test('who has the incident open is here once, with however many tabs, until the last one closes', async () => {
  const { names } = await room();
  expect(await names('ana', 'ana-tab-1')).toEqual(['Ana']);
  expect(await names('ana', 'ana-tab-2')).toEqual(['Ana']);
  expect(await names('ben', 'ben-tab-1')).toEqual(['Ana', 'Ben']);
  expect(await names('ana', 'ana-tab-1', { gone: '1' })).toEqual(['Ana', 'Ben']);
  expect(await names('ana', 'ana-tab-2', { gone: '1' })).toEqual(['Ben']);
});

test('a tab that says nothing any more is forgotten, and the others hear of it', async () => {
  const { clock, told, presence, names } = await room();
  await names('ana', 'ana-tab-1');
  clock.at += 60_000;
  await names('ben', 'ben-tab-1');
  clock.at += 60_000;
  presence.sweep();
  expect(presence.here('i1').map(({ name }) => name)).toEqual(['Ben']);
  while (
    JSON.stringify(told.at(-1)) !== JSON.stringify({ incident: 'i1', people: presence.here('i1') })
  )
    await new Promise(setImmediate);
});

test('nobody closes the tab of somebody else', async () => {
  const { names } = await room();
  await names('ana', 'shared-tab');
  expect(await names('ben', 'shared-tab', { gone: '1' })).toEqual(['Ana']);
});

test.each([
  ['mallory', { incident: 'i1', tab: 'tab-12345' }, 401],
  ['ana', { incident: 'i1' }, 400],
  ['ana', { incident: '../x', tab: 'tab-12345' }, 400],
  ['ana', { incident: 'i1', tab: 'x' }, 400],
])('%s with %j gets %d', async (who, search, status) => {
  const { knock } = await room();
  expect((await knock(who, search as Record<string, string>)).status).toBe(status);
});
