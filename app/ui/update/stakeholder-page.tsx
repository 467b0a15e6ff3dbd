import { useTranslations } from 'use-intl';
import type { StakeholderView } from '../../domain/update/stakeholder.ts';
import type { UpdateStatus } from '../../domain/update/update.ts';
import { classNames } from '../class-names.ts';
import { TimeText } from '../time/time-text.tsx';
import { StatusMark } from './status-mark.tsx';

/** How often the page looks for news. */
export const LOOK_EVERY = 15;

const edges: Record<UpdateStatus, string> = {
  investigating: 'border-bad',
  identified: 'border-warn',
  monitoring: 'border-info',
  resolved: 'border-ok',
};

type Update = StakeholderView['updates'][number];

const Entry = ({ update, updates }: { update: Update; updates: readonly Update[] }) => {
  const t = useTranslations('update.page');
  const { status, title, text, at, corrects, correctedBy } = update;
  const before = updates.find(({ number }) => number === corrects);
  return (
    <li className={classNames('keep-together border-l-3 py-1 pl-4 sm:pl-5', edges[status])}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-control text-ink-2">
        <StatusMark status={status} />
        <TimeText at={at} />
      </p>
      <h3 className="mt-2 text-lead font-semibold break-words">{title}</h3>
      <p className="mt-1 max-w-[66ch] text-instruction break-words whitespace-pre-line">{text}</p>
      {before ? (
        <p className="mt-1.5 text-small text-ink-2">
          {t.rich('corrects', { at: () => <TimeText at={before.at} /> })}
        </p>
      ) : null}
      {correctedBy === undefined ? null : (
        <p className="mt-1.5 text-small font-medium text-warn">{t('corrected')}</p>
      )}
    </li>
  );
};

/** What is known, for whoever leans on it: one headline, when they hear more, and all that was said. */
export const StakeholderPage = ({
  view,
  lookedAt,
  stale,
}: {
  view: StakeholderView;
  lookedAt: number;
  stale: boolean;
}) => {
  const t = useTranslations('update.page');
  const { kind, title, status, nextAt, updates } = view;
  return (
    <div className={kind === 'drill' ? 'min-h-dvh border-t-2 border-dashed border-drill' : ''}>
      {kind === 'drill' ? (
        <p className="border-b-2 border-dashed border-drill bg-drill-soft px-4 py-2 text-center font-semibold text-drill">
          {t('drill')}
        </p>
      ) : null}
      <div className="mx-auto max-w-[720px] px-4 py-8 sm:px-6 sm:py-14">
        <header aria-live="polite">
          {status ? <StatusMark status={status} /> : null}
          <h1 className="mt-3 text-display font-semibold text-balance break-words">
            {title ?? t('nothing')}
          </h1>
          <p className="mt-2 text-lead text-ink-2">
            {title === undefined
              ? t('nothingText')
              : nextAt === undefined
                ? null
                : t.rich('next', { at: () => <TimeText at={nextAt} /> })}
          </p>
        </header>
        {stale ? (
          <p
            role="alert"
            className="mt-6 rounded-r-control border-l-3 border-warn bg-warn-soft px-4 py-3"
          >
            {t.rich('stale', { at: () => <TimeText at={lookedAt} /> })}
          </p>
        ) : null}
        {updates.length > 0 ? (
          <section className="mt-10" aria-labelledby="updates">
            <h2 id="updates" className="mb-5 text-control font-semibold text-ink-2">
              {t('history')}
            </h2>
            <ol className="grid gap-7">
              {updates.map((update) => (
                <Entry key={update.number} update={update} updates={updates} />
              ))}
            </ol>
          </section>
        ) : null}
        <footer className="no-print mt-14 border-t border-line pt-4 text-small text-ink-2">
          <p>
            {t.rich('live', { seconds: String(LOOK_EVERY), at: () => <TimeText at={lookedAt} /> })}
          </p>
          <p>{t('note')}</p>
        </footer>
      </div>
    </div>
  );
};

/** Revoked, ended or never there: all the same to whoever asks. */
export const NoStakeholderPage = () => {
  const t = useTranslations('update.page');
  return (
    <div className="mx-auto max-w-[560px] px-4 py-16 sm:px-6">
      <h1 className="text-display font-semibold">{t('closed')}</h1>
      <p className="mt-2 text-lead text-ink-2">{t('closedText')}</p>
    </div>
  );
};
