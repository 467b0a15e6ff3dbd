import { useMemo } from 'react';

declare const holds: unique symbol;

/** JSON that still knows what it holds. */
export type SentText<T> = string & { readonly [holds]: T };

/**
 * Much data as one text. Remix writes what a loader answers value by value, which takes longer than
 * reading all of it from the database; a text is written as it is. For plain JSON only.
 */
export const asText = <T>(value: T): SentText<T> => JSON.stringify(value) as SentText<T>;

const texts = new WeakMap<object, string>();

/** What is made of something shared that never changes, as text: made once, kept as long as it is. */
export const asKeptText = <S extends object, T>(of: S, make: (of: S) => T): SentText<T> => {
  const known = texts.get(of) ?? JSON.stringify(make(of));
  texts.set(of, known);
  return known as SentText<T>;
};

export const fromText = <T>(text: SentText<T>): T => JSON.parse(text) as T;

/** What a text holds; the same object for as long as the text is the same. */
export const useFromText = <T>(text: SentText<T>): T => useMemo(() => fromText(text), [text]);
