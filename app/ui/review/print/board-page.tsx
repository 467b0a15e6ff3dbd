import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { Pack, PackSectionName } from '../../../domain/review/pack.ts';
import type { ReviewRecord } from '../../../domain/review/record.ts';
import { stateWord } from '../../../domain/review/state-word.ts';
import { PrintSection } from '../../incident/print/print-section.tsx';
import { Tag } from '../../tag.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { badFigures, warnFigures } from '../pack/figure-tones.ts';
import { useFigure } from '../pack/use-figure.ts';
import { Decisions, Hashes, NextDrills } from './minutes-page.tsx';
import { Sheet } from './sheet.tsx';

const shown: [PackSectionName, string][] = [
  ['incidents', 'all'],
  ['incidents', 'missed'],
  ['incidents', 'mitigate-median'],
  ['drills', 'carried-through'],
  ['drills', 'not-met'],
  ['runbooks', 'overdue'],
  ['runbooks', 'never-drilled'],
  ['gaps', 'open'],
  ['actions', 'overdue'],
  ['actions', 'expiring'],
  ['escalation', 'unanswered'],
  ['escalation', 'readiness-errors'],
];

const Numbers = ({ pack }: { pack: Pack }) => {
  const t = useTranslations('pack');
  const { say, label } = useFigure();
  const toneOf = (name: string, value: number | null) =>
    !value ? '' : badFigures.has(name) ? 'text-bad' : warnFigures.has(name) ? 'text-warn' : '';
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4 print:grid-cols-4">
      {shown.map(([section, key]) => {
        const figure = pack[section].figures.find((one) => one.key === key);
        return figure ? (
          <div key={`${section} ${key}`} className="flex flex-col">
            <dt className="text-small/tight text-ink-2">
              {t(`section.${section}`)}: {label(section, key)}
            </dt>
            <dd
              className={`num order-first text-title font-semibold ${toneOf(`${section}.${key}`, figure.value)}`}
            >
              {say(figure)}
            </dd>
          </div>
        ) : null;
      })}
    </dl>
  );
};

const Missed = ({ pack }: { pack: Pack }) => {
  const t = useTranslations('pack.minutes');
  const words = useTranslations('incident');
  const of = useTranslations('pack.incidents');
  const say = useDuration();
  const missed = pack.incidents.rows.filter(({ met }) => met === false).slice(0, 5);
  return (
    <PrintSection title={t('missed')}>
      {missed.length === 0 ? <p className="text-control text-ink-2">{t('noMissed')}</p> : null}
      <ul className="text-control">
        {missed.map(({ key, number, title, times, objective }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-6 py-0.5">
            <span className="min-w-0 break-words">
              <span className="num">{words('number', { number: String(number) })}</span> {title}
            </span>
            <span className="num text-bad">
              {of('ofObjective', {
                time: say(times.mitigate ?? times.resolve ?? 0),
                objective: say(objective ?? 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </PrintSection>
  );
};

/** What the board is told: one page of numbers, what was missed, decided and is to be rehearsed. */
export const BoardPage = ({ record, pack }: { record: ReviewRecord; pack: Pack | null }) => {
  const t = useTranslations('pack.minutes');
  const { run, number, state } = record;
  const period = { from: dayOf(run.period.from), to: dayOf(run.period.to - 1) };
  return (
    <Sheet id={record.id}>
      <header>
        <p className="mb-2 flex flex-wrap gap-2">
          <Tag tone={run.signed ? 'ok' : 'warn'}>{t('state', { state: stateWord(state) })}</Tag>
        </p>
        <h1 className="text-headline font-semibold">{t('board', { number: String(number) })}</h1>
        <p className="mt-1 text-ink-2">{t('boardLead', { title: run.title, ...period })}</p>
        {run.signed ? null : <p className="mt-1 font-medium text-warn">{t('unsigned')}</p>}
      </header>
      <PrintSection title={t('figures')}>
        {pack ? <Numbers pack={pack} /> : <p className="text-ink-2">{t('noPack')}</p>}
      </PrintSection>
      {pack ? <Missed pack={pack} /> : null}
      <Decisions record={record} />
      <NextDrills record={record} />
      <p className="text-small text-ink-2">{t('records')}</p>
      <Hashes record={record} />
    </Sheet>
  );
};
