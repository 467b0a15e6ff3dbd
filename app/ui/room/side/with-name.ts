import type { Actor } from '../../../domain/engine/types.ts';
import { nameOf } from '../words/names.ts';

export type SaidPart = { text: string; name: boolean };

/** Cuts a sentence where the actor is named, so that the name can stand out. */
export const withName = (sentence: string, by: Actor): SaidPart[] => {
  const name = nameOf(by);
  if (!name || !sentence.startsWith(name)) return [{ text: sentence, name: false }];
  return [
    { text: name, name: true },
    { text: sentence.slice(name.length), name: false },
  ];
};
