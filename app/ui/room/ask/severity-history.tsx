import { useTranslations } from 'use-intl';
import { SeverityTag } from '../../tag.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useRoom } from '../room-context.ts';
import { useWho } from '../words/use-who.ts';

/** Every severity that the incident had, newest first: who set it, when and why. */
export const SeverityHistory = () => {
  const t = useTranslations('room.life.severity');
  const who = useWho();
  const { severities } = useRoom().view.incident;
  return (
    <section className="mt-5 border-t border-line pt-4">
      <h3 className="text-small font-semibold text-ink-2">{t('history')}</h3>
      <ol className="mt-2 grid gap-2 text-control">
        {severities.toReversed().map(({ severity, mark, reason }) => (
          <li key={mark.at} className="flex gap-3">
            <SeverityTag severity={severity} />
            <span className="min-w-0">
              {reason ?? t('declared')}
              <span className="block text-fine text-ink-3">
                {who(mark.by)} <TimeText at={mark.at} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
