import { report } from '../build.ts';
import { type ReadElement, readBase, readJump, readNext } from './base.ts';

/** Pages a policy or a role; with neither, the policy that the front matter names. */
export const readEscalate: ReadElement = (build, element, standing) => {
  const alone = { list: standing.list };
  const { base, attributes } = readBase(build, element, alone, { name: 'Escalate', live: true });
  const policy =
    attributes.kebab('policy') ?? (base.role === undefined ? build.escalation : undefined);
  const message = attributes.text('message');
  const onExhausted = readJump(build, attributes, base.id, 'onExhausted');
  if (policy === undefined && attributes.text('policy') === undefined && !attributes.text('role')) {
    report(build, 'RB131', element.at, { element: 'Escalate', attribute: 'policy' });
  }
  return {
    ...base,
    type: 'escalate',
    ...(policy === undefined ? {} : { policy }),
    ...(message === undefined ? {} : { message }),
    ...(onExhausted === undefined ? {} : { onExhausted }),
    next: readNext(build, attributes, base.id),
  };
};
