/** What a check says, with what stands in backticks as code. */
export const CheckWords = ({ text }: { text: string }) => (
  <span className="check-words">
    {text.split(/`([^`]+)`/).map((piece, at) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, always in order
      at % 2 === 1 ? <code key={at}>{piece}</code> : piece,
    )}
  </span>
);
