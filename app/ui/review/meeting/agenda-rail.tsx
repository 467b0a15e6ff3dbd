import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '../../class-names.ts';
import { useNow } from '../../time/clock-provider.tsx';
import type { ReviewShown } from '../review.types.ts';
import { spentOn } from './item-clock.tsx';

export const panels = ['attendance', 'previous', 'outcome', 'drill'] as const;
export type Panel = (typeof panels)[number];

/** What the meeting view shows: an item of the agenda, or one of the records beside it. */
export type Place = { item: string } | { panel: Panel };

const entry = (chosen: boolean) =>
  classNames(
    'flex w-full items-baseline gap-2.5 rounded-control px-2.5 py-2 text-left text-control',
    chosen ? 'bg-sunken font-medium' : 'hover:bg-sunken',
  );

/** The agenda with what each item had of its minutes, and the records beside it. */
export const AgendaRail = ({
  view,
  place,
  onPick,
}: {
  view: ReviewShown;
  place: Place;
  onPick: (place: Place) => void;
}) => {
  const t = useTranslations('review');
  const now = useNow();
  const { run } = view;
  const named: Record<Panel, string> = {
    attendance: t('meeting.attendance'),
    previous: t('meeting.previous'),
    outcome: t('outcome.title'),
    drill: t('drill.title'),
  };
  return (
    <nav aria-label={t('meeting.agenda')} className="grid content-start gap-5">
      <ol className="grid gap-0.5">
        {run.agenda.map(({ id, title, minutes }, i) => {
          const chosen = 'item' in place && place.item === id;
          const current = run.current?.item === id;
          const spent = Math.round(spentOn(run, id, now) / 60);
          return (
            <li key={id}>
              <button
                type="button"
                className={entry(chosen)}
                aria-current={chosen ? 'true' : undefined}
                onClick={() => onPick({ item: id })}
              >
                <span
                  aria-hidden="true"
                  className={classNames(
                    'num flex size-[22px] shrink-0 items-center justify-center self-start rounded-full text-fine',
                    current
                      ? 'bg-act font-semibold text-act-ink'
                      : run.dispositions[id]
                        ? 'bg-ok text-surface'
                        : 'bg-sunken text-ink-2',
                  )}
                >
                  {!current && run.dispositions[id] ? <Check size={13} strokeWidth={3} /> : i + 1}
                </span>
                <span className="min-w-0 flex-1 break-words">
                  {title}
                  {current ? (
                    <span className="block text-fine font-medium text-ink-2">
                      {t('meeting.now')}
                    </span>
                  ) : run.dispositions[id] ? (
                    <span className="sr-only">
                      {t(`disposition.${run.dispositions[id]?.type ?? 'noted'}`)}
                    </span>
                  ) : null}
                </span>
                <span
                  className={classNames(
                    'num shrink-0 text-fine',
                    spent > minutes ? 'text-bad' : 'text-ink-3',
                  )}
                >
                  {spent > 0 ? `${spent}/${minutes}` : minutes}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <div>
        <p className="mb-1 px-2.5 text-fine font-medium text-ink-3">{t('meeting.record')}</p>
        <ul className="grid gap-0.5">
          {panels.map((panel) => {
            const chosen = 'panel' in place && place.panel === panel;
            return (
              <li key={panel}>
                <button
                  type="button"
                  className={entry(chosen)}
                  aria-current={chosen ? 'true' : undefined}
                  onClick={() => onPick({ panel })}
                >
                  {named[panel]}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
};
