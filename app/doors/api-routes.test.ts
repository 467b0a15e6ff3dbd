import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { expect, test } from 'vitest';
import { apiBuilds, placesOf } from './api-routes.ts';

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

test('an address of the API means the same among the routes of its place as among all', () => {
  const builds = apiBuilds(build);
  expect([...builds.keys()].sort()).toEqual([
    ...['incidents', 'incidents/*/events', 'review-pack', 'reviews', 'reviews/*/log'],
  ]);
  const words = ['', 'x', 'series', 'events', 'Events', 'event%73', 'log', 'about', '%2e'];
  const ends = words.flatMap((one) =>
    ['', '/x'].flatMap((id) => [`${id}/${one}`, `${id}/${one}/y`]),
  );
  for (const noun of ['incidents', 'review-pack', 'reviews'])
    for (const end of ['', '//x', ...ends]) {
      const path = `/api/v1/${noun}${end}`;
      const place = placesOf(path).find((one) => builds.has(one));
      const narrowed = builds.get(place ?? '');
      const among = meant(narrowed?.routes ?? {}, path);
      expect(among, path).toEqual(meant(build.routes, path));
      expect(among, path).toBeTruthy();
    }
});

test('a narrowed build has the routes of its place alone, and shares all else with the whole', () => {
  const builds = apiBuilds(build);
  for (const narrowed of builds.values())
    expect(narrowed).toEqual({ ...build, routes: narrowed.routes });
  const routesAt = (place: string) => Object.keys(builds.get(place)?.routes ?? {});
  const everywhere = ['root', '$', 'api.$'];
  expect(routesAt('incidents/*/events')).toEqual([
    ...[...everywhere, 'api.v1.incidents_.$id_.events', 'api.v2'],
  ]);
  expect(routesAt('reviews')).toEqual([
    ...[...everywhere, 'api.v1.reviews', 'api.v1.reviews_.series', 'api.v1.reviews_.$id'],
    ...['api.v1.$', 'api.v2', 'log'],
  ]);
  expect(routesAt('reviews/*/log')).toEqual([
    ...[...everywhere, 'api.v1.reviews_.$id', 'api.v2', 'log'],
  ]);
});

test('a place is told by words that are spelled as the routes spell them', () => {
  expect(placesOf('/api/v1/incidents')).toEqual(['incidents']);
  expect(placesOf('/api/v1/review-pack/x')).toEqual(['review-pack']);
  expect(placesOf('/api/v1/incidents/x/events')).toEqual(['incidents/*/events', 'incidents']);
  expect(placesOf('/api/v1/incidents/x/files/y')).toEqual(['incidents/*/files', 'incidents']);
  expect(placesOf('/api/v1/incidents/x/event%73')).toEqual(['incidents']);
  const others = ['/api/v1', '/api/v1/', '/API/v1/incidents', '/api/v1/Incidents'];
  for (const path of [...others, '//api/v1/incidents', '/api/v1/incident%73', '/incidents'])
    expect(placesOf(path), path).toEqual([]);
});
