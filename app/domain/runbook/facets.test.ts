import { expect, test } from 'vitest';
import { facetNames, shownOf } from './facets.ts';
import type { RunbookFacets } from './library.types.ts';

const facets = (services: number): RunbookFacets => ({
  ...(Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as RunbookFacets),
  owner: [{ value: 'Ops', count: 3 }],
  service: Array.from({ length: services }, (_, at) => ({ value: `s${at}`, count: services - at })),
});

test('of very many values those with the most runbooks are shown, those chosen, and all when asked', () => {
  const many = facets(400);
  const { service, owner } = shownOf(many, { service: ['s399', 's1'] });
  expect(service.values.map(({ value }) => value)).toEqual([
    ...Array.from({ length: 24 }, (_, at) => `s${at}`),
    's399',
  ]);
  expect(service.more).toBe(375);
  expect(owner).toEqual({ values: [{ value: 'Ops', count: 3 }], more: 0 });
  expect(shownOf(many, {}, ['service']).service).toEqual({ values: many.service, more: 0 });
  expect(shownOf(facets(24), {}).service).toMatchObject({ more: 0, values: { length: 24 } });
});
