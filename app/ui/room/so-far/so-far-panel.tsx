import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SoFarLine } from '../../../domain/incident/so-far.types.ts';
import { sayByCode } from '../../../messages/catalogue.ts';
import { Button } from '../../button.tsx';
import { classNames } from '../../class-names.ts';
import { useKey } from '../../keys/use-key.ts';
import { TimeText } from '../../time/time-text.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { useRoom } from '../room-context.ts';
import { type Told, useSoFar } from './use-so-far.ts';

const Line = ({ line, now }: { line: SoFarLine; now: string }) => (
  <li className="grid grid-cols-[56px_minmax(0,1fr)] gap-3 border-t border-line py-1.5 first:border-t-0">
    <span className="num pt-px text-small text-ink-3">
      {line.at === undefined ? now : <TimeText at={line.at} bare />}
    </span>
    <span className="break-words">{sayByCode('soFar', line.code, line.params)}</span>
  </li>
);

const Lines = ({ answer }: { answer: Told['answer'] }) => {
  const t = useTranslations('soFar');
  if (answer === 'reading') return <p className="text-ink-2">{t('reading')}</p>;
  if (answer === 'failed') return <p className="text-bad">{t('unread')}</p>;
  return (
    <ol className="text-control">
      {answer.lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a summary is replaced as a whole
        <Line key={i} line={line} now={t('now')} />
      ))}
    </ol>
  );
};

/** What happened so far, above what waits now: for whoever comes late, and on the key B. */
export const SoFarPanel = () => {
  const t = useTranslations('soFar');
  const say = useDuration();
  const { view, viewer } = useRoom();
  const { by } = view.incident.declared;
  const own = by.type !== 'clock' && by.id === viewer.id;
  const { told, ask, close } = useSoFar(view.incident.id, view.timeline.length, own);
  const [unfolded, setUnfolded] = useState(false);
  useKey('b', t('show'), ask);
  if (!told) return null;
  // On a phone what waits must be seen first: it is one line until somebody wants to read it.
  const folds = !unfolded && told.why !== 'asked';
  return (
    <section
      aria-label={t('heading')}
      className="mb-4 max-w-[760px] rounded-card border border-line bg-surface px-4 py-2 sm:mb-5 sm:px-5 sm:py-3.5"
    >
      <div className="flex flex-wrap items-center sm:mb-2 justify-between gap-x-4 gap-y-1">
        <h2 className="flex items-center gap-2 font-semibold">
          <History aria-hidden="true" className="size-4 text-ink-3" />
          {t('heading')}
        </h2>
        <p className={classNames('mr-auto text-small text-ink-2', folds && 'max-sm:sr-only')}>
          {told.why === 'asked'
            ? null
            : told.why === 'first'
              ? t('first')
              : t('away', { time: say(Math.floor(told.why / 1000)) })}
        </p>
        {folds ? (
          <Button size="small" className="sm:hidden" onClick={() => setUnfolded(true)}>
            {t('read')}
          </Button>
        ) : null}
        <Button size="small" className={folds ? 'max-sm:hidden' : undefined} onClick={close}>
          {t('understood')}
        </Button>
      </div>
      <div role="status" className={folds ? 'max-sm:hidden' : 'max-sm:mt-2'}>
        <Lines answer={told.answer} />
      </div>
    </section>
  );
};
