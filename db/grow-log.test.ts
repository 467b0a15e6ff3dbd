import { copyFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshFile } from '../test/harness/store.ts';
import { CACHE_KIB, openClient } from './client.ts';
import { growLog } from './grow-log.ts';

const LONG = 4000 * 4096;

const opened = (file = freshFile()) => {
  const client = openClient(file, { patience: 5 });
  client.exec('create table if not exists note (text)');
  const add = (text: string) => client.prepare('insert into note values (?)').run(text);
  const log = () => statSync(`${file}-wal`).size;
  const tables = () => client.prepare('select name from sqlite_master').pluck().all();
  const texts = () => client.prepare('select text from note').pluck().all();
  return { file, client, add, log, tables, texts };
};

test('the log is long at once and stays so, and the database is as it was', () => {
  const { client, file, add, log, tables, texts } = opened();
  add('before');
  const size = statSync(file).size;
  growLog(client, file);
  const length = log();
  expect(length).toBeGreaterThanOrEqual(LONG);
  expect([tables(), texts(), statSync(file).size]).toEqual([['note'], ['before'], size]);
  expect(client.pragma('cache_size', { simple: true })).toBe(-CACHE_KIB);
  for (let at = 0; at < 50; at++) add(`act ${at}`);
  growLog(client, file);
  expect(log()).toBe(length);
  client.close();
});

test('what is committed after it is there when the process ends without a word', () => {
  const { client, file, add } = opened();
  growLog(client, file);
  add('one');
  add('two');
  const copy = freshFile();
  for (const ending of ['', '-wal']) copyFileSync(file + ending, copy + ending);
  client.close();
  const found = opened(copy);
  expect(found.texts()).toEqual(['one', 'two']);
  expect(found.tables()).toEqual(['note']);
  expect(found.client.pragma('integrity_check', { simple: true })).toBe('ok');
  found.client.close();
});

test('where another process is at work the log is left as it is', () => {
  const { client, file, add, log, texts } = opened();
  const other = openClient(file);
  other.exec('begin immediate');
  const length = log();
  growLog(client, file);
  expect([log(), client.inTransaction]).toEqual([length, false]);
  other.exec('rollback');
  other.close();
  add('after');
  expect(texts()).toEqual(['after']);
  client.close();
});
