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

/** The same pieces line by line, each line with its end, so that one that is too long can wrap by itself. */
export const shownLines = (parts: readonly CommandPart[]): ShownPart[][] => {
  const lines: ShownPart[][] = [[]];
  for (const part of shownParts(parts))
    for (const [at, text] of part.text.split(/(?<=\n)/).entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...part, text });
    }
  return lines;
};
