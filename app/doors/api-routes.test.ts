import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { expect, test } from 'vitest';
import { buildsByNoun, nounOf } from './api-routes.ts';

type Routes = ServerBuild['routes'];

const paths: Record<string, string | undefined> = {
  _index: undefined,
  $: '*',
  'incidents.$id': 'incidents/:id',
  'api.$': 'api/*',
  'api.v1.incidents': 'api/v1/incidents',
  'api.v1.incidents_.$id': 'api/v1/incidents/:id',
  'api.v1.incidents_.$id_.events': 'api/v1/incidents/:id/events',
  'api.v1.reviews': 'api/v1/reviews',
  'api.v1.reviews_.series': 'api/v1/reviews/series',
  'api.v1.reviews_.$id': 'api/v1/reviews/:id',
  'api.v1.review-pack': 'api/v1/review-pack',
  'api.v1.$': 'api/v1/:any/about',
  'api.v2': 'api/v2?/incidents',
};

const route = (id: string, path: string | undefined, parentId?: string) => ({
  id,
  path,
  parentId,
  index: id === '_index' ? true : undefined,
  module: {} as Routes[string]['module'],
});

/** One that lies inside another, as no route of the API does today. */
const nested = { log: route('log', 'log', 'api.v1.reviews_.$id') };

const build = {
  assets: { version: '1' },
  routes: {
    root: route('root', ''),
    ...Object.fromEntries(Object.entries(paths).map(([id, path]) => [id, route(id, path, 'root')])),
    ...nested,
  },
} as unknown as ServerBuild;

type Matched = { id: string; path?: string; index?: true; children?: Matched[] };
/** The tree as Remix makes it. */
const treeOf = (routes: Routes, parent?: string): Matched[] =>
  Object.values(routes)
    .filter(({ parentId }) => parentId === parent)
    .map(({ id, path, index }) => {
      const children = treeOf(routes, id);
      return { id, path, ...(index ? { index: true } : children.length > 0 && { children }) };
    });

const meant = (routes: Routes, path: string) =>
  matchRoutes(treeOf(routes) as Parameters<typeof matchRoutes>[0], path)?.map(
    ({ route: { id }, params }) => ({ id, params }),
  );

test('an address of the API means the same among the routes of its noun as among all', () => {
  const builds = buildsByNoun(build);
  expect([...builds.keys()].sort()).toEqual(['incidents', 'review-pack', 'reviews']);
  const ends = ['', '/', '/x', '/series', '/x/events', '/x/log', '/about', '/x/y/z', '/%2e', '//x'];
  for (const [noun, narrowed] of builds) {
    expect(Object.keys(narrowed.routes).length).toBeLessThan(Object.keys(build.routes).length);
    for (const end of ends) {
      const path = `/api/v1/${noun}${end}`;
      const among = meant(narrowed.routes, path);
      expect(among, path).toEqual(meant(build.routes, path));
      expect(among, path).toBeTruthy();
    }
  }
});

test('all but its routes a narrowed build shares with the whole', () => {
  const narrowed = buildsByNoun(build).get('reviews');
  expect(narrowed).toEqual({ ...build, routes: narrowed?.routes });
  expect(Object.keys(narrowed?.routes ?? {})).toEqual([
    ...['root', '_index', '$', 'api.$', 'api.v1.reviews', 'api.v1.reviews_.series'],
    ...['api.v1.reviews_.$id', 'api.v1.$', 'api.v2', 'log'],
  ]);
});

test('an address that is spelled otherwise than the routes are has no noun', () => {
  expect(nounOf('/api/v1/incidents')).toBe('incidents');
  expect(nounOf('/api/v1/review-pack/x')).toBe('review-pack');
  const others = ['/api/v1', '/api/v1/', '/API/v1/incidents', '/api/v1/Incidents'];
  for (const path of [...others, '//api/v1/incidents', '/api/v1/incident%73', '/incidents'])
    expect(nounOf(path), path).toBeUndefined();
});
