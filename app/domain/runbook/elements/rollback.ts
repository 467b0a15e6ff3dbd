import { type ReadElement, readBase } from './base.ts';

/** How to undo a step; it stands beside the way. */
export const readRollback: ReadElement = (build, element, standing) => {
  const { base, attributes } = readBase(build, element, standing, {
    name: 'Rollback',
    live: true,
    id: (given) => {
      const step = given.text('for');
      return step && `rollback-${step}`;
    },
  });
  return { ...base, type: 'rollback', for: attributes.text('for') ?? '' };
};
