import { type ReadElement, readBase, readJump, readNext } from './base.ts';

/** An observed value is recorded; it passes or fails. */
export const readVerify: ReadElement = (build, element, standing) => {
  const reading = { name: 'Verify', live: true, title: 'what' } as const;
  const { base, attributes } = readBase(build, element, standing, reading);
  const expect = attributes.text('expect');
  const unit = attributes.text('unit');
  const onFail = readJump(build, attributes, base.id, 'onFail');
  return {
    ...base,
    type: 'verify',
    what: attributes.text('what') ?? base.title,
    ...(expect === undefined ? {} : { expect }),
    ...(unit === undefined ? {} : { unit }),
    ...(onFail === undefined ? {} : { onFail }),
    next: readNext(build, attributes, base.id),
  };
};
