import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { clientAddress, plainAddress, trustedBy } from './client-address.ts';

let server: Server | undefined;
afterEach(() => server?.close());

const heardAs = async (trustProxy: string[], forwarded?: string) => {
  const app = express().set('trust proxy', trustProxy);
  app.use((request, response) => void response.end(clientAddress(request)));
  server = createServer(app);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const headers = new Headers(forwarded === undefined ? [] : [['x-forwarded-for', forwarded]]);
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers });
  server.close();
  return answer.text();
};

test('nobody is believed about an address until a proxy is named', async () => {
  expect(await heardAs([], '203.0.113.9')).toBe('127.0.0.1');
  expect(await heardAs(['10.0.0.0/8'], '203.0.113.9')).toBe('127.0.0.1');
});

test('of a proxy that is named the last address that it does not vouch for counts', async () => {
  expect(await heardAs(['127.0.0.1'], '203.0.113.9')).toBe('203.0.113.9');
  expect(await heardAs(['127.0.0.1'], '198.51.100.1, 203.0.113.9')).toBe('203.0.113.9');
  expect(await heardAs(['127.0.0.0/8', '10.0.0.0/8'], '203.0.113.9, 10.1.2.3')).toBe('203.0.113.9');
});

test('what a proxy passes on that is no address counts as unknown', async () => {
  expect(await heardAs(['127.0.0.1'], 'x\u00e9<script>')).toBe('');
});

test('an IPv4 address is the same however it is written', () => {
  expect(plainAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(plainAddress(undefined)).toBe('');
});

test('an address is trusted alone or by its network', () => {
  const trusted = trustedBy(['10.0.0.0/8', '::1']);
  expect(['10.9.9.9', '::ffff:10.0.0.1', '::1'].map(trusted)).toEqual([true, true, true]);
  expect(['11.0.0.1', '::2', 'nonsense', ''].map(trusted)).toEqual([false, false, false, false]);
});
