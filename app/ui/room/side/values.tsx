import { useTranslations } from 'use-intl';
import { TimeText } from '../../time/time-text.tsx';
import { useRoom } from '../room-context.ts';
import { useWho } from '../words/use-who.ts';
import { SideSection } from './side-section.tsx';

const SHOWN = 4;

/** What was observed and recorded, by whom and when. */
export const Values = () => {
  const t = useTranslations('room');
  const who = useWho();
  const { values } = useRoom().view.walkthrough;
  if (values.length === 0) return null;
  const rows = (some: typeof values) => (
    <dl className="grid gap-2.5 text-control">
      {some.map((one) => (
        <div key={one.name}>
          <dt className="text-small text-ink-2">{one.label}</dt>
          <dd className="flex flex-wrap items-baseline justify-between gap-x-3">
            {one.secret ? (
              <span className="text-ink-3">{t('side.secret')}</span>
            ) : (
              <span className="num min-w-0 break-words">{one.value}</span>
            )}
            <span className="text-fine text-ink-3">
              {t.rich('check.by', {
                who: who(one.mark.by),
                at: () => <TimeText at={one.mark.at} bare />,
              })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
  // What was recorded last is what is asked for.
  const newest = values.toSorted((a, b) => b.mark.at - a.mark.at);
  const rest = newest.slice(SHOWN);
  return (
    <SideSection title={t('side.values')}>
      {rows(newest.slice(0, SHOWN))}
      {rest.length > 0 ? (
        <details className="opens-on-paper mt-3">
          <summary className="no-print text-small text-ink-2">
            {t('side.moreValues', { count: rest.length })}
          </summary>
          <div className="mt-2 print:-mt-0.5">{rows(rest)}</div>
        </details>
      ) : null}
    </SideSection>
  );
};
