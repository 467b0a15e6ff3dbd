import { type ReadElement, readBase, readJump, readNext } from './base.ts';

/** Named roles must agree: all of them, or as many as `quorum` says. */
export const readApproval: ReadElement = (build, element, standing) => {
  const reading = { name: 'Approval', live: true, roleIsDoer: false } as const;
  const { base, attributes } = readBase(build, element, standing, reading);
  const roles = attributes.roles('role');
  const quorum = attributes.count('quorum') ?? Math.max(1, roles.length);
  const limit = attributes.text('limit');
  const onRefused = readJump(build, attributes, base.id, 'onRefused');
  if (roles.length > 0 && quorum > roles.length) {
    attributes.refuse('quorum', 'quorum', { count: roles.length });
  }
  return {
    ...base,
    ...(roles.length === 1 && roles[0] ? { role: roles[0] } : {}),
    type: 'approval',
    roles,
    quorum,
    ...(limit === undefined ? {} : { limit }),
    ...(onRefused === undefined ? {} : { onRefused }),
    next: readNext(build, attributes, base.id),
  };
};
