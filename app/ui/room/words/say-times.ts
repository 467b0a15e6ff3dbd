import { isIso } from '../../../messages/say-iso.ts';

type Params = Record<string, string | number>;

/** Facts named `at`, `dueAt`, `since` … are instants, in milliseconds or as a text in UTC. */
const instantOf = (name: string, value: string | number): number | null =>
  isIso(value)
    ? Date.parse(value)
    : typeof value === 'number' && /(^at|At|^since|^until)$/.test(name)
      ? value
      : null;

/** Replaces the instants among a sentence's facts by words, so that the reader's own zone is told. */
export const sayTimes = (params: Params, say: (at: number) => string): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const at = instantOf(name, value);
      return [name, at === null ? value : say(at)];
    }),
  );
