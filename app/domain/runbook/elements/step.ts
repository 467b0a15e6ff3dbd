import { type ReadElement, readBase, readNext } from './base.ts';

/** A piece of work for a role. */
export const readStep: ReadElement = (build, element, standing) => {
  const { base, attributes } = readBase(build, element, standing, { name: 'Step', live: true });
  return {
    ...base,
    type: 'step',
    critical: attributes.flag('critical'),
    next: readNext(build, attributes, base.id),
  };
};
