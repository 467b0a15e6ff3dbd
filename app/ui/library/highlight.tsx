import { Fragment } from 'react';

/** A text cut at its matched ranges; ranges that overlap or leave the text are mended. */
export const pieces = (
  text: string,
  ranges: readonly (readonly [number, number])[],
): { text: string; hit: boolean }[] => {
  const found: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(at, from);
    const end = Math.min(text.length, to);
    if (end <= start) continue;
    if (start > at) found.push({ text: text.slice(at, start), hit: false });
    found.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), hit: false });
  return found;
};

export const Highlight = ({ text, ranges }: { text: string; ranges: [number, number][] }) =>
  pieces(text, ranges).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
    <Fragment key={at}>
      {piece.hit ? (
        <mark className="rounded-[2px] bg-warn-soft font-semibold text-ink underline decoration-warn decoration-2 underline-offset-2">
          {piece.text}
        </mark>
      ) : (
        piece.text
      )}
    </Fragment>
  ));
