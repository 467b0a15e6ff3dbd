import { useTranslations } from 'use-intl';
import type { IncidentSummary, LapseNext } from '../../domain/incident/summary.types.ts';
import { useNow } from '../time/clock-provider.tsx';
import { Countdown } from '../time/countdown.tsx';

/** How things stand, in one sentence, and the clock that matters first. */
export const Headline = ({
  incidents,
  lapses,
}: {
  incidents: IncidentSummary[];
  lapses: LapseNext[];
}) => {
  const t = useTranslations('home');
  const now = useNow();
  const real = incidents.filter((incident) => incident.kind === 'real').length;
  const drills = incidents.length - real;
  const overdue = lapses.filter((lapse) => lapse.dueAt <= now);
  const next = lapses.find((lapse) => lapse.dueAt > now);
  return (
    <div>
      <h1 className="text-headline font-semibold">
        {incidents.length === 0 ? t('quiet') : t('burning', { count: real })}
      </h1>
      <p className="mt-1 max-w-[66ch] text-ink-2">
        {incidents.length === 0 ? t('quietText') : null}
        {real === 0 && drills > 0 ? `${t('drillsOnly', { count: drills })} ` : null}
        {overdue.length > 0 ? (
          <strong className="font-medium text-bad">
            {t('overdue', { count: overdue.length })}{' '}
          </strong>
        ) : null}
        {next
          ? t.rich('nextDeadline', { clock: () => <Countdown key="clock" dueAt={next.dueAt} /> })
          : null}
      </p>
    </div>
  );
};
