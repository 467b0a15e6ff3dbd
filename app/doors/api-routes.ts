import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];
/** The segments of a route's path from the first; one that is no plain word stands for any. */
type Pattern = { id: string; segments: string[]; holds: boolean };

const segmentsOf = (routes: Routes, id: string): string[] => {
  const { path = '', parentId } = routes[id] ?? {};
  const above = parentId === undefined ? [] : segmentsOf(routes, parentId);
  return [...above, ...path.split('/').filter(Boolean)];
};

const patternsOf = (routes: Routes): Pattern[] => {
  const parents = new Set(Object.values(routes).map(({ parentId }) => parentId));
  const ids = Object.keys(routes);
  return ids.map((id) => ({ id, segments: segmentsOf(routes, id), holds: parents.has(id) }));
};

const isPlain = (segment: string) => !/^[:*]|\?$/.test(segment);

/** Whether a route could be meant at such a place or below it, or holds one that could. */
const mayStandAt = ({ segments, holds }: Pattern, place: readonly string[]): boolean => {
  for (const [index, word] of place.entries()) {
    const segment = segments[index];
    if (segment === undefined) return holds;
    if (!isPlain(segment)) {
      if (/^:[^?]+$/.test(segment)) continue;
      return true;
    }
    if (word !== '*' && word !== segment) return false;
  }
  return true;
};

/**
 * Where an address of the API stands, most precise first: by its noun and by what is asked of one of
 * those. None when it is not written as routes are; Remix finds such a route all the same.
 */
export const placesOf = (path: string): string[] => {
  const [, noun, verb] = /^\/api\/v1\/([a-z-]+)(?:\/[^/]+\/([a-z-]+))?(?:\/|$)/.exec(path) ?? [];
  if (noun === undefined) return [];
  return verb === undefined ? [noun] : [`${noun}/*/${verb}`, noun];
};

/**
 * The build once more for each place in the API, with only the routes that can be meant there. Remix
 * ranks all the routes it has anew at every request, twice: among all of them that took as long as
 * an act itself.
 */
export const apiBuilds = (build: ServerBuild): Map<string, ServerBuild> => {
  const patterns = patternsOf(build.routes);
  const places = new Set(patterns.flatMap(({ segments }) => placesOf(`/${segments.join('/')}`)));
  const narrowed = (place: string): ServerBuild => {
    const at = ['api', 'v1', ...place.split('/')];
    const kept = new Set(patterns.filter((one) => mayStandAt(one, at)).map(({ id }) => id));
    const routes = Object.entries(build.routes).filter(([id]) => kept.has(id));
    return { ...build, routes: Object.fromEntries(routes) };
  };
  return new Map([...places].map((place) => [place, narrowed(place)]));
};
