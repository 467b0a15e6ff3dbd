import { useTranslations } from 'use-intl';
import type { IncidentExport } from '../../../domain/incident/export.types.ts';
import { useDuration } from '../../time/use-duration.ts';
import { PrintRow, PrintSection } from './print-section.tsx';
import { useSayRecord } from './say-record.ts';

/** Which runbooks were walked, at which revision, and how each ended. */
export const Walks = ({ walkthroughs }: Pick<IncidentExport, 'walkthroughs'>) => {
  const t = useTranslations('incident');
  const walks = useTranslations('room.walks');
  const { stamp } = useSayRecord();
  return (
    <PrintSection title={t('print.walks')}>
      <ul className="text-control">
        {walkthroughs.map((walk) => (
          <li key={walk.id} className="keep-together py-1">
            <span className="font-medium">{walk.runbook.title}</span>{' '}
            <span className="text-ink-2">
              {[
                walk.outcome
                  ? t(`outcome.${walk.outcome.outcome}`)
                  : walks(`status.${walk.status}`),
                walks('open', { done: String(walk.doneCount), total: String(walk.totalCount) }),
                t('print.revision', { revision: walk.runbook.revision.slice(0, 12) }),
              ].join(' · ')}
            </span>{' '}
            <span className="num text-small text-ink-3">{stamp(walk.startedAt)}</span>
            {walk.abandoned ? (
              <span className="block text-ink-2">{walk.abandoned.reason}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </PrintSection>
  );
};

/** What was observed and recorded; secrets stay hidden. */
export const Values = ({ walkthroughs }: Pick<IncidentExport, 'walkthroughs'>) => {
  const t = useTranslations('incident.print');
  const { who } = useSayRecord();
  const values = walkthroughs.flatMap((walk) =>
    walk.values.map((one) => ({ ...one, key: `${walk.id} ${one.name}` })),
  );
  if (values.length === 0) return null;
  return (
    <PrintSection title={t('values')}>
      <dl>
        {values.map(({ key, label, value, mark }) => (
          <PrintRow key={key} name={label} wide>
            <span className="num">{value}</span>{' '}
            <span className="text-small text-ink-3">{who(mark.by)}</span>
          </PrintRow>
        ))}
      </dl>
    </PrintSection>
  );
};

/** What was attached, by name and by the hash of its bytes. */
export const Files = ({ attachments }: Pick<IncidentExport, 'attachments'>) => {
  const t = useTranslations('incident.print');
  if (attachments.length === 0) return null;
  return (
    <PrintSection title={t('files')}>
      <ul className="text-control">
        {attachments.map(({ id, name, sha256 }) => (
          <li key={id} className="py-0.5">
            <span className="font-medium break-words">{name}</span>{' '}
            <span className="num text-fine break-all text-ink-3">{sha256}</span>
          </li>
        ))}
      </ul>
    </PrintSection>
  );
};

/** All that happened, oldest first: the time, how long after it was declared, and what. */
export const Story = ({
  timeline,
  declaredAt,
}: Pick<IncidentExport, 'timeline'> & { declaredAt: number }) => {
  const t = useTranslations('incident.print');
  const say = useDuration();
  const { clock, day, since, entry } = useSayRecord();
  return (
    <PrintSection title={t('timeline')}>
      <ol className="text-control">
        {timeline.map((one, at) => {
          const before = timeline[at - 1];
          const newDay = !before || day(before.at) !== day(one.at);
          return (
            <li key={one.seq} className="keep-together">
              {newDay ? (
                <p className="num pt-2 pb-1 text-small font-semibold text-ink-2">{day(one.at)}</p>
              ) : null}
              <div className="grid grid-cols-[72px_72px_minmax(0,1fr)] gap-2 py-0.5 max-sm:grid-cols-[72px_minmax(0,1fr)]">
                <span className="num text-small/[1.6]">{clock(one.at)}</span>
                <span className="num text-small/[1.6] text-ink-3 max-sm:hidden">
                  {since(one.at, declaredAt)}
                </span>
                <span className="min-w-0 break-words whitespace-pre-line">
                  {entry(one)}
                  {one.late ? (
                    <span className="font-medium text-bad">
                      {' '}
                      ({t('late', { time: say(one.late) })})
                    </span>
                  ) : null}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </PrintSection>
  );
};
