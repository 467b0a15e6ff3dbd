import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

const segmentsOf = (routes: Routes, id: string): string[] => {
  const { path = '', parentId } = routes[id] ?? {};
  const above = parentId === undefined ? [] : segmentsOf(routes, parentId);
  return [...above, ...path.split('/').filter(Boolean)];
};

const isPlain = (segment: string) => !/^[:*]|\?$/.test(segment);

/** Whether a route could stand at an address that begins so, or holds one that could. */
const mayBeUnder = (pattern: readonly string[], beginning: readonly string[]): boolean => {
  for (const [index, expected] of beginning.entries()) {
    const segment = pattern[index];
    if (segment === undefined || !isPlain(segment)) return true;
    if (segment !== expected) return false;
  }
  return true;
};

/** The noun of an address of the API, when it is written as its routes are. */
export const nounOf = (path: string): string | undefined =>
  /^\/api\/v1\/([a-z-]+)(?:\/|$)/.exec(path)?.[1];

/**
 * The build once more for each noun of the API, with only the routes that can be meant there. Remix
 * ranks all the routes it has anew at every request, twice, which took as long as an act itself.
 */
export const buildsByNoun = (build: ServerBuild): Map<string, ServerBuild> => {
  const patterns = Object.keys(build.routes).map((id) => ({
    id,
    pattern: segmentsOf(build.routes, id),
  }));
  const nouns = new Set(
    patterns.flatMap(({ pattern }) => nounOf(`/${pattern.slice(0, 3).join('/')}`) ?? []),
  );
  const narrowed = (noun: string): ServerBuild => {
    const kept = new Set(
      patterns
        .filter(({ pattern }) => mayBeUnder(pattern, ['api', 'v1', noun]))
        .map(({ id }) => id),
    );
    const routes = Object.entries(build.routes).filter(([id]) => kept.has(id));
    return { ...build, routes: Object.fromEntries(routes) };
  };
  return new Map([...nouns].map((noun) => [noun, narrowed(noun)]));
};
