import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { assetsDoor } from './assets.ts';

const served = async (files: Record<string, string>): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'bulkhead-assets-'));
  await mkdir(join(dir, 'assets'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  const app = express();
  app.use(...assetsDoor(dir));
  app.use((_request, response) => {
    response.status(404).send('<!doctype html><title>A page</title>');
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(dir, { recursive: true, force: true });
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test('a file is sent for a year, and compressed where that is taken', async () => {
  const url = await served({ 'assets/theme-1.css': 'a{}', 'assets/theme-1.css.gz': 'zipped' });
  const plain = await fetch(`${url}/assets/theme-1.css`, {
    headers: { 'Accept-Encoding': 'identity' },
  });
  expect(await plain.text()).toBe('a{}');
  expect(plain.headers.get('content-type')).toMatch(/^text\/css/);
  expect(plain.headers.get('cache-control')).toContain('immutable');
  const zipped = await fetch(`${url}/assets/theme-1.css`, {
    method: 'HEAD',
    headers: { 'Accept-Encoding': 'gzip' },
  });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
});

test('a file of another build is missing, and no page stands in its stead', async () => {
  const url = await served({ 'assets/theme-1.css': 'a{}' });
  const answer = await fetch(`${url}/assets/theme-0.css`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toBe('Not Found');
  expect((await fetch(`${url}/anything-else`)).headers.get('content-type')).toMatch(/html/);
});
