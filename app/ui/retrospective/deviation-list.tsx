import { useTranslations } from 'use-intl';
import type { Deviation, DeviationKind } from '../../domain/retrospective/deviations.ts';
import { useActorName } from '../gap/use-actor-name.ts';
import { Tag, type Tone } from '../tag.tsx';
import { TimeText } from '../time/time-text.tsx';

const tones: Record<DeviationKind, Tone> = {
  skipped: 'warn',
  'open-checks': 'warn',
  lapsed: 'bad',
  reopened: 'info',
  abandoned: 'bad',
  'failed-verify': 'warn',
  gap: 'info',
};

/** Where the runbook and what was done part, as the timeline tells it. */
export const DeviationList = ({ deviations }: { deviations: Deviation[] }) => {
  const t = useTranslations('retrospective');
  const nameOf = useActorName();
  if (deviations.length === 0) return <p className="mb-2 text-ink-2">{t('noDeviations')}</p>;
  return (
    <ul className="mb-3 grid">
      {deviations.map((one) => (
        <li
          key={one.entry}
          className="grid items-start gap-x-3 gap-y-1 border-b border-line py-2 sm:grid-cols-[140px_minmax(0,1fr)]"
        >
          <Tag tone={tones[one.kind]}>{t(`deviation.${one.kind}`, { count: one.count ?? 0 })}</Tag>
          <div className="min-w-0">
            <p className="font-medium">{one.title || t('runbookItself')}</p>
            {one.said ? <p className="max-w-[60ch] break-words text-ink-2">{one.said}</p> : null}
            <p className="text-fine text-ink-3">
              {one.by.type === 'clock' ? null : `${nameOf(one.by)}, `}
              <TimeText at={one.at} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
