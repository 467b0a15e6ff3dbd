import { answerProblem } from './answer.ts';
import type { Read } from './read-body.ts';

/** A whole number of the query, or `fallback` when it is not given. */
export const readNumber = (
  url: URL,
  name: string,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): Read<number> => {
  const text = url.searchParams.get(name);
  if (text === null) return { ok: true, value: fallback };
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return { ok: true, value };
  const expected = `${min} .. ${max}`;
  return { ok: false, answer: answerProblem(400, 'wrong-query', { name, expected }) };
};

/** One of a few words of the query; undefined when it is not given. */
export const readWord = <T extends string>(
  url: URL,
  name: string,
  words: readonly T[],
): Read<T | undefined> => {
  const text = url.searchParams.get(name);
  if (text === null) return { ok: true, value: undefined };
  const value = words.find((word) => word === text);
  if (value !== undefined) return { ok: true, value };
  const expected = words.join(' | ');
  return { ok: false, answer: answerProblem(400, 'wrong-query', { name, expected }) };
};
