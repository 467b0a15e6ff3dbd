import { useMemo } from 'react';

declare const holds: unique symbol;

/** JSON that still knows what it holds. */
export type SentText<T> = { text: string & { readonly [holds]: T } };

/** What a text was made of, for whoever renders the page here: it need not be read again. */
const made = new WeakMap<object, unknown>();

/**
 * Much data as one text. Remix writes what a loader answers value by value, which takes longer than
 * reading all of it from the database; a text is written as it is. For plain JSON only.
 */
export const asText = <T>(value: T): SentText<T> => {
  const sent = { text: JSON.stringify(value) } as SentText<T>;
  made.set(sent, value);
  return sent;
};

const texts = new WeakMap<object, object>();

/** What is made of something shared that never changes, as text: made once, kept as long as it is. */
export const asKeptText = <S extends object, T>(of: S, make: (of: S) => T): SentText<T> => {
  const known = (texts.get(of) as SentText<T> | undefined) ?? asText(make(of));
  texts.set(of, known);
  return known;
};

export const fromText = <T>({ text }: SentText<T>): T => JSON.parse(text) as T;

/** What a text holds; the same object for as long as the text is the same. */
export const useFromText = <T>(sent: SentText<T>): T => {
  const { text } = sent;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object may say the same
  return useMemo(() => (made.get(sent) as T | undefined) ?? fromText(sent), [text]);
};

/** What stands in the page's HTML already and is not sent once more: see `useStanding`. */
export type Standing<T> = { sent: T | null };

/** `inPage`: the answer is a whole page, in which the value is rendered; else it is sent as data. */
export const asStanding = <T extends object>(value: T, inPage: boolean): Standing<T> => {
  if (!inPage) return { sent: value };
  const standing = { sent: null };
  made.set(standing, value);
  return standing;
};

/** The value where it is at hand; null in a browser that finds it in the page it was given. */
export const useStanding = <T>(standing: Standing<T>): T | null =>
  standing.sent ?? (made.get(standing) as T | undefined) ?? null;
