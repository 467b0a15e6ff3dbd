import { type ReadElement, readBase, readNext } from './base.ts';

/** A message to an audience, once or `every` so often until the walkthrough ends. */
export const readNotify: ReadElement = (build, element, standing) => {
  const { base, attributes } = readBase(build, element, standing, { name: 'Notify', live: false });
  const template = attributes.text('template');
  const every = attributes.duration('every');
  return {
    ...base,
    type: 'notify',
    audience: attributes.text('audience') ?? '',
    ...(template === undefined ? {} : { template }),
    ...(every === undefined ? {} : { every }),
    next: readNext(build, attributes, base.id),
  };
};
