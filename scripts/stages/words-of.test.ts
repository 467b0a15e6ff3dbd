import { expect, test } from 'vitest';
import { sourceFiles } from '../../test/harness/source-files.ts';
import { areasOf } from './words-of.mjs';

const areas = ['room', 'review', 'shell', 'rejection', 'palette'];

test('a module asks for the areas that it names to a translator, nested ones and codes too', () => {
  const source = `
    const t = useTranslations('room.walks');
    const say = sayByCode('rejection', code, params);
    const other = useTranslations(
      'shell',
    );
    send({ type: 'review.opened' });`;
  expect(areasOf(source, areas)).toEqual(['room', 'review', 'shell', 'rejection']);
});

test('whole keys count where they are worded, and an event of that name does not elsewhere', () => {
  expect(areasOf(`pageTitle((t) => t('review.title'))`, areas)).toEqual(['review']);
  expect(areasOf(`const t = useTranslations(); t('palette.go')`, areas)).toEqual(['palette']);
  expect(areasOf(`send({ type: 'review.opened' })`, areas)).toEqual([]);
  expect(areasOf(`t('unknown.key')`, areas)).toEqual([]);
});

test('what words a page names its area, so that it is sent along', () => {
  const unnamed = /\b(?:useTranslations|sayByCode)\((?!\s*(?:['"`]|\)))[^\n]*/g;
  const found = sourceFiles(/\.tsx?$/, ['app'])
    .filter(({ path }) => !/\.test\.tsx?$|messages\/(catalogue|prepared-words)/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(unnamed)].map(([call]) => `${path}: ${call.trim()}`),
    );
  // The problem details of the API, which no page asks for.
  expect(found).toEqual([
    "app/messages/problem-body.ts: sayByCode(problem.area ?? 'problem', problem.code, problem.params ?? {}),",
  ]);
});
