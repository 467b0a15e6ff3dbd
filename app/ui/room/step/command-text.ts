import type { CommandPart } from '../../../domain/incident/room-view.types.ts';

/** How a blank looks to a person, as runbooks write it. */
export const blank = (name: string): string => `<${name}>`;

/** The command as it is copied; null while a value is missing, for `<name>` means something to a shell. */
export const commandText = (parts: readonly CommandPart[]): string | null => {
  const texts = parts.map((part) => ('text' in part ? part.text : (part.value ?? null)));
  return texts.includes(null) ? null : texts.join('');
};

export type ShownPart = { text: string; shown: 'text' | 'filled' | 'blank' };

/** The pieces of a command as they are drawn, in order. */
export const shownParts = (parts: readonly CommandPart[]): ShownPart[] =>
  parts.map((part) => {
    if ('text' in part) return { text: part.text, shown: 'text' };
    return part.value === undefined
      ? { text: blank(part.input), shown: 'blank' }
      : { text: part.value, shown: 'filled' };
  });
