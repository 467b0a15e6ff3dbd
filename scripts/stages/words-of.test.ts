import { expect, test } from 'vitest';
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
