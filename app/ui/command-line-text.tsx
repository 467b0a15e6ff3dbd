import { commandWords } from './command-words.ts';

/** The text of a command, which wraps between its words. */
export const CommandLineText = ({ text }: { text: string }) =>
  commandWords(text).map((word, at) =>
    word.whole ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of one text, always in order
      <span key={at} className="whitespace-nowrap">
        {word.text}
      </span>
    ) : (
      word.text
    ),
  );
