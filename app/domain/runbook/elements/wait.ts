import type { Attributes } from '../attributes.ts';
import { report } from '../build.ts';
import { isInputName } from '../names.ts';
import type { WaitNode } from '../plan.ts';
import { type ReadElement, readBase, readJump, readNext } from './base.ts';

/** Time passes, or something outside says so; whichever comes first when both are named. */
export const readWait: ReadElement = (build, element, standing) => {
  const { base, attributes } = readBase(build, element, standing, { name: 'Wait', live: true });
  const seconds = attributes.duration('for');
  const until = readUntil(attributes);
  const onTimeout = readJump(build, attributes, base.id, 'onTimeout');
  if (attributes.text('for') === undefined && attributes.text('until') === undefined) {
    report(build, 'RB131', element.at, { element: 'Wait', attribute: 'for' });
  }
  return {
    ...base,
    type: 'wait',
    ...(seconds === undefined ? {} : { for: seconds }),
    ...(until === undefined ? {} : { until }),
    ...(onTimeout === undefined ? {} : { onTimeout }),
    next: readNext(build, attributes, base.id),
  };
};

const readUntil = (attributes: Attributes): WaitNode['until'] => {
  const text = attributes.text('until');
  if (text === undefined) return undefined;
  if (text === 'alert-resolved') return { type: 'alert-resolved' };
  const signal = /^signal:(\S+)$/.exec(text)?.[1];
  if (signal && isInputName(signal)) return { type: 'signal', name: signal };
  const feed = /^feed:([^=\s]+)=(\S+)$/.exec(text);
  if (feed?.[1] && feed[2] && isInputName(feed[1])) {
    return { type: 'feed', name: feed[1], state: feed[2] };
  }
  attributes.refuse('until', 'until');
  return undefined;
};
