import type { Seconds } from '../time.ts';
import type { CaseEvent } from './case.ts';
import { readDuration } from './durations.ts';

type Refuse = (path: readonly string[], expected: string) => void;

/** What each verb of a case takes beside `at`: its own value is a step, a value's name or a signal. */
const verbs: Record<CaseEvent['do'], { needs: string[]; may: string[] }> = {
  complete: { needs: [], may: [] },
  skip: { needs: ['reason'], may: [] },
  reopen: { needs: ['reason'], may: [] },
  rollback: { needs: [], may: ['reason'] },
  expect: { needs: [], may: [] },
  elapse: { needs: [], may: [] },
  acknowledge: { needs: [], may: [] },
  exhaust: { needs: [], may: [] },
  choose: { needs: ['option'], may: [] },
  record: { needs: ['value'], may: [] },
  verify: { needs: ['value', 'pass'], may: [] },
  approve: { needs: ['role'], may: ['reason'] },
  refuse: { needs: ['role', 'reason'], may: [] },
  signal: { needs: [], may: [] },
};

const isVerb = (key: string): key is CaseEvent['do'] => Object.hasOwn(verbs, key);

/** Reads one event of a case, `{ at: 3m, complete: confirm }`; undefined after a refusal. */
export const readCaseEvent = (
  data: unknown,
  line: number,
  refuse: Refuse,
): CaseEvent | undefined => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    refuse([], 'mapping');
    return undefined;
  }
  const given = new Map<string, unknown>(Object.entries(data));
  const [verb, second] = [...given.keys()].filter(isVerb);
  if (verb === undefined || second !== undefined) {
    refuse([], 'oneAct');
    return undefined;
  }
  const { needs, may } = verbs[verb];
  let fits = true;
  const fault = (path: readonly string[], expected: string): void => {
    fits = false;
    refuse(path, expected);
  };
  for (const key of given.keys()) {
    if (![verb, 'at', ...needs, ...may].includes(key)) fault([key], 'knownKey');
  }
  const at = readMoment(given.get('at'));
  if (at === null) fault(['at'], 'time');
  for (const key of [verb, ...needs]) {
    const value = given.get(key);
    if (key === 'pass' ? typeof value !== 'boolean' : textOf(value) === undefined) {
      fault([key], key === 'pass' ? 'truth' : 'text');
    }
  }
  if (!fits || at === null) return undefined;
  const text = (key: string): string => textOf(given.get(key)) ?? '';
  return eventOf(verb, { at, line }, text, given.get('pass') === true);
};

const eventOf = (
  verb: CaseEvent['do'],
  base: { at: number; line: number },
  text: (key: string) => string,
  pass: boolean,
): CaseEvent => {
  const reason = text('reason') === '' ? {} : { reason: text('reason') };
  switch (verb) {
    case 'choose':
      return { ...base, do: verb, step: text(verb), option: text('option') };
    case 'record':
      return { ...base, do: verb, name: text(verb), value: text('value') };
    case 'verify':
      return { ...base, do: verb, step: text(verb), value: text('value'), pass };
    case 'approve':
    case 'refuse':
      return { ...base, do: verb, step: text(verb), role: text('role'), ...reason };
    case 'signal':
      return { ...base, do: verb, signal: signalNamed(text(verb)) };
    default:
      return { ...base, do: verb, step: text(verb), ...reason };
  }
};

/** Reads `3m` and the like as seconds; a case may also begin at `0s`. */
export const readMoment = (value: unknown): Seconds | null => {
  if (value === 0 || value === '0' || value === '0s') return 0;
  return typeof value === 'string' ? readDuration(value) : null;
};

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A named signal may stand bare: `vendor-answered` is `signal:vendor-answered`, as the engine spells it. */
const signalNamed = (written: string): string =>
  written === 'alert-resolved' || /^(?:signal|feed):/.test(written) ? written : `signal:${written}`;
