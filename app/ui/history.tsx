import type { Instant } from '../domain/time.ts';
import { DateText } from './time/date-text.tsx';

export type HistoryLine = { key: string; at: Instant; text: string; said?: string };

/** What was done with a thing, newest first: when, who and what, and the words that came with it. */
export const History = ({ title, lines }: { title: string; lines: readonly HistoryLine[] }) => (
  <section className="mt-8">
    <h2 className="mb-2 text-step font-semibold">{title}</h2>
    <ol className="grid">
      {lines.map(({ key, at, text, said }) => (
        <li
          key={key}
          className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[170px_minmax(0,1fr)]"
        >
          <span className="text-small text-ink-3">
            <DateText at={at} />
          </span>
          <span className="break-words">
            {text}
            {said ? <span className="block max-w-[66ch] text-ink-2">{said}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  </section>
);

type Entry<W extends string> = { at: Instant; what: W; said?: string };

/** The lines of a history that is kept oldest first. */
export const linesOf = <E extends Entry<string>>(
  history: readonly E[],
  say: (entry: E) => string,
): HistoryLine[] =>
  [...history].reverse().map((entry) => ({
    ...{ key: `${entry.at} ${entry.what}`, at: entry.at, text: say(entry) },
    ...(entry.said && { said: entry.said }),
  }));
