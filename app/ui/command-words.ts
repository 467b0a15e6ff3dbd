/** What fits on one line of a phone. */
const WHOLE = 32;

export type CommandWord = { text: string; whole: boolean };

/** A line of a command in pieces: `whole` ones must not break, as a browser would at the dashes of `--dry-run`. */
export const commandWords = (line: string): CommandWord[] => {
  const words: CommandWord[] = [];
  for (const text of line.split(/(\s+)/)) {
    if (text === '') continue;
    const whole = /\W/.test(text.trim()) && text.length <= WHOLE;
    // Of an option that no line can hold, its name stays whole.
    const name = whole ? '' : (/^-+[\w-]+=?/.exec(text)?.[0] ?? '');
    if (name !== '' && name.length <= WHOLE && name.length < text.length) {
      words.push({ text: name, whole: true }, { text: text.slice(name.length), whole: false });
      continue;
    }
    const last = words.at(-1);
    if (last && !whole && !last.whole) last.text += text;
    else words.push({ text, whole });
  }
  return words;
};
