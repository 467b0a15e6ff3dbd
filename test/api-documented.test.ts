import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const document = readFileSync('docs/API.md', 'utf8');

/** Each `GET`, `POST /address` of the document, one line for each method and address. */
const told = (document.match(/(?:`(?:GET|POST)`, )*`(?:GET|POST) [^`]+`/g) ?? []).flatMap((one) => {
  const address = /\/[^`?]*/.exec(one)?.[0] ?? '';
  return (one.match(/GET|POST/g) ?? []).map((method) => `${method} ${address}`);
});

/** The addresses of the API's routes, as their files name them, with the methods they take. */
const taken = readdirSync('app/routes').flatMap((file) => {
  const name = /^api\.v1\.(.+)\.ts$/.exec(file)?.[1];
  if (!name) return [];
  const address = `/api/v1/${name.replaceAll('_.', '/').replaceAll('.', '/').replaceAll('$', ':')}`;
  const text = readFileSync(`app/routes/${file}`, 'utf8');
  return ['GET', 'POST']
    .filter((one) => new RegExp(`^ +${one}[:,]`, 'm').test(text))
    .map((one) => `${one} ${address}`);
});

test('docs/API.md names each address of the API with its methods, and no other', () => {
  expect(taken.length).toBeGreaterThan(50);
  const ours = told.filter((one) => one.includes('/api/v1/'));
  expect(ours.toSorted()).toEqual(taken.toSorted());
});
