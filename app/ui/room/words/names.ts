import type { Actor } from '../../../domain/engine/types.ts';

/** "Marta Bianchi" as "M. Bianchi": enough beside a time. */
export const shortName = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1);
  if (words.length < 2 || !last) return name;
  return `${Array.from(words[0] ?? '')[0]}. ${last}`;
};

/** A name in full, or null for the clock. */
export const nameOf = (by: Actor): string | null => (by.type === 'clock' ? null : by.name);
