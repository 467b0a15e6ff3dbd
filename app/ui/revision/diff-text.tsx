import { useTranslations } from 'use-intl';
import type { DiffHunk, DiffLine } from '../../domain/runbook/revision.types.ts';
import { classNames } from '../class-names.ts';
import { type DiffRow, differing, rowsOf } from './side-of.ts';

const tones: Record<DiffLine['type'], string> = {
  same: '',
  added: 'bg-ok-soft',
  removed: 'bg-bad-soft',
};
const signs: Record<DiffLine['type'], string> = { same: ' ', added: '+', removed: '−' };

type Piece = [number, number];

/** What differs inside of a changed line stands out; the whole line says that it changed. */
const Text = ({ text, piece }: { text: string; piece?: Piece }) =>
  piece && piece[0] < piece[1] ? (
    <>
      {text.slice(0, piece[0])}
      <b className="font-semibold underline decoration-2 underline-offset-3">
        {text.slice(...piece)}
      </b>
      {text.slice(piece[1])}
    </>
  ) : (
    text || ' '
  );

const Line = ({ line, at, piece }: { line?: DiffLine; at?: number; piece?: Piece }) => {
  const t = useTranslations('revision');
  if (!line) return <div className="bg-sunken" />;
  return (
    <div className={classNames('flex min-w-0', tones[line.type])}>
      <span className="num w-11 flex-none pr-2 text-right text-ink-3 select-none">{at}</span>
      <span aria-hidden="true" className="w-4 flex-none text-ink-2 select-none">
        {signs[line.type]}
      </span>
      {line.type === 'same' ? null : (
        <span className="sr-only">
          {t(line.type === 'added' ? 'lineNew' : 'lineGone', { line: String(at ?? '') })}:
        </span>
      )}
      <span className="min-w-0 pr-2 break-words whitespace-pre-wrap">
        <Text text={line.text} piece={piece} />
      </span>
    </div>
  );
};

const piecesOf = ({ left, right }: DiffRow) =>
  left && right && left !== right ? differing(left.text, right.text) : null;

/** Both sides beside each other. */
const Wide = ({ hunk }: { hunk: DiffHunk }) => (
  <div className="grid grid-cols-2 divide-x divide-line">
    {rowsOf(hunk).flatMap((row, at) => {
      const pieces = piecesOf(row);
      return [
        // biome-ignore lint/suspicious/noArrayIndexKey: a diff does not change while it is shown
        <Line key={`${at} l`} line={row.left} at={row.left?.from} piece={pieces?.left} />,
        // biome-ignore lint/suspicious/noArrayIndexKey: a diff does not change while it is shown
        <Line key={`${at} r`} line={row.right} at={row.right?.to} piece={pieces?.right} />,
      ];
    })}
  </div>
);

/** One under the other, where there is no room for two. */
const Narrow = ({ hunk }: { hunk: DiffHunk }) => {
  const pieces = new Map<DiffLine, Piece>();
  for (const row of rowsOf(hunk)) {
    const found = piecesOf(row);
    if (found && row.left) pieces.set(row.left, found.left);
    if (found && row.right) pieces.set(row.right, found.right);
  }
  return hunk.lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a diff does not change while it is shown
    <Line key={at} line={line} at={line.to ?? line.from} piece={pieces.get(line)} />
  ));
};

/** The changed lines of a file with a few around them. */
export const DiffText = ({ hunks }: { hunks: DiffHunk[] }) => {
  const t = useTranslations('revision');
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface font-mono text-fine/[1.6]">
      {hunks.map((hunk, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a diff does not change while it is shown
        <div key={at}>
          {at > 0 ? (
            <p className="border-y border-line bg-sunken px-3 py-0.5 font-sans text-ink-3">
              {t('skipped')}
            </p>
          ) : null}
          <div className="hidden lg:block">
            <Wide hunk={hunk} />
          </div>
          <div className="lg:hidden">
            <Narrow hunk={hunk} />
          </div>
        </div>
      ))}
    </div>
  );
};
