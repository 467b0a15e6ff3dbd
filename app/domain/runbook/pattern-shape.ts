/**
 * What a pattern asks for, for people who read no regular expressions. `allowed` are the marks beside
 * letters and digits, the values to choose from, or how an address begins; `other` is said as it is.
 */
export type PatternShape = {
  shape: 'whole' | 'number' | 'day' | 'time' | 'oneOf' | 'address' | 'lower' | 'letters' | 'other';
  allowed: string;
  pattern: string;
};

const fixed: Record<string, PatternShape['shape']> = {
  '^[0-9]+$': 'whole',
  '^\\d+$': 'whole',
  '^-?[0-9]+([.][0-9]+)?$': 'number',
  '^[0-9]+([.][0-9]+)?$': 'number',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'day',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z$': 'time',
};

const values = /^\^\(([\w-]+(?:\|[\w-]+)+)\)\$$/;
const address = /^\^https(\??):\/\/\[[^\]]+\][+*]\$$/;
/** One class of characters, perhaps a narrower one at its ends. */
const characters =
  /^\^(?:\[[^\]^]+\]\(?)?\[(A-Z)?(a-z)(A-Z)?0-9([^\]\\a-zA-Z0-9]*)\][+*](?:\[[^\]^]+\]\)\?)?\$$/;

export const shapeOf = (pattern: string): PatternShape => {
  const known = Object.hasOwn(fixed, pattern) ? fixed[pattern] : undefined;
  if (known) return { shape: known, allowed: '', pattern };
  const chosen = values.exec(pattern)?.[1];
  if (chosen !== undefined)
    return { shape: 'oneOf', allowed: chosen.split('|').join(', '), pattern };
  const plain = address.exec(pattern)?.[1];
  if (plain !== undefined)
    return { shape: 'address', allowed: plain === '' ? 'https://' : 'http(s)://', pattern };
  const [, before, , after, marks = ''] = characters.exec(pattern) ?? [];
  if (marks === '') return { shape: 'other', allowed: '', pattern };
  const shape = before === undefined && after === undefined ? 'lower' : 'letters';
  return { shape, allowed: [...marks].join(' '), pattern };
};
