import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problem } from '../messages/en/problem.ts';
import { rejection } from '../messages/en/rejection.ts';

const here = new URL('.', import.meta.url);
const sources = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, code]) => code ?? '')),
];

test('every refusal of a use-case has its sentence', () => {
  const text = sources(here);
  const limits = found(text, /limited\('([a-z-]+)'/g).flatMap((what) => [`${what}-too-long`]);
  const codes = [...found(text, /rejected\('([a-z-]+)'/g), ...limits];
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !Object.hasOwn(rejection, code))).toEqual([]);
});

test('every problem of the database and of a replay has its sentence', () => {
  const codes = [
    ...found(sources(new URL('../../db/', here)), /'(database-[a-z-]+)'/g),
    ...found(sources(here), /code: '(replay-[a-z-]+)'/g),
    ...found(sources(new URL('../domain/engine/', here)), /\('((?:chain|replay)-[a-z-]+)'/g),
    ...found(sources(new URL('../domain/engine/', here)), /broken\('(chain-[a-z-]+)'/g),
    ...found(sources(here), /'(replay-[a-z-]+)'/g),
    'replay-entry-refused',
  ];
  expect(codes.length).toBeGreaterThan(12);
  expect(codes.filter((code) => !Object.hasOwn(problem, code))).toEqual([]);
});
