import { readAttributes } from '../attributes.ts';
import { type Build, report } from '../build.ts';
import type { Element } from '../element.ts';
import { titleOf } from '../names.ts';
import type { Lane } from '../plan.ts';
import { type ReadElement, readBase, readNext } from './base.ts';
import { readWay } from './way.ts';

/** Lanes that run side by side; the way goes on when all of them have ended. */
export const readParallel: ReadElement = (build, element, standing) => {
  const reading = { name: 'Parallel', live: false, own: 'Lane' } as const;
  const { base, attributes, own } = readBase(build, element, standing, reading);
  if (own.length === 0) report(build, 'RB144', element.at, { id: base.id });
  return {
    ...base,
    type: 'parallel',
    lanes: own.map((lane) => readLane(build, lane, standing.role)),
    next: readNext(build, attributes, base.id),
  };
};

const readLane = (build: Build, element: Element, outer: string | undefined): Lane => {
  const attributes = readAttributes(build, 'Lane', element);
  const id = attributes.id();
  const named = attributes.roles('role');
  if (named.length > 1) attributes.refuse('role', 'oneRole');
  const role = named[0] ?? outer;
  build.listCount += 1;
  const standing = { list: build.listCount, ...(role === undefined ? {} : { role }) };
  const way = readWay(build, element.children, standing, { lane: true });
  if (way.start === null) report(build, 'RB145', element.at, { id });
  return {
    id,
    title: attributes.text('title') ?? titleOf(id.startsWith('@') ? 'Lane' : id),
    ...(role === undefined ? {} : { role }),
    start: way.start ?? '@join',
    nodes: way.nodes,
    at: element.at,
  };
};
