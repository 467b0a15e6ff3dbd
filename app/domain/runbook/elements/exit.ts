import { type ReadElement, readBase } from './base.ts';

const outcomes = ['resolved', 'mitigated', 'false-alarm', 'handed-over', 'aborted'] as const;

/** An end of the walkthrough. */
export const readExit: ReadElement = (build, element, standing) => {
  const { base, attributes } = readBase(build, element, standing, { name: 'Exit', live: false });
  return { ...base, type: 'exit', outcome: attributes.oneOf('outcome', outcomes) ?? 'aborted' };
};
