import type { Attributes } from '../attributes.ts';
import { isInputName, isReserved } from '../names.ts';
import { type ReadElement, readBase, readNext } from './base.ts';

/** Another runbook runs as one step; its id is the runbook's unless it has one of its own. */
export const readInclude: ReadElement = (build, element, standing) => {
  const { base, attributes } = readBase(build, element, standing, {
    name: 'Include',
    live: false,
    id: (given) => given.text('runbook'),
  });
  return {
    ...base,
    type: 'include',
    runbook: attributes.kebab('runbook') ?? '',
    with: readWith(attributes),
    next: readNext(build, attributes, base.id),
  };
};

/** `with="region=eu-west-1, tier=2"`: the included runbook's inputs. */
const readWith = (attributes: Attributes): Record<string, string> => {
  const pairs = (attributes.text('with') ?? '').split(',').filter((pair) => pair.trim() !== '');
  const entries: [string, string][] = [];
  for (const pair of pairs) {
    const cut = pair.indexOf('=');
    const name = pair.slice(0, cut).trim();
    if (cut > 0 && isInputName(name) && !isReserved(name)) {
      entries.push([name, pair.slice(cut + 1).trim()]);
    } else {
      attributes.refuse('with', 'pairs');
    }
  }
  return Object.fromEntries(entries);
};
