import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { ReviewRecord } from '../../../domain/review/record.ts';
import { stateWord } from '../../../domain/review/state-word.ts';
import { PrintRow, PrintSection } from '../../incident/print/print-section.tsx';
import { Tag } from '../../tag.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { useScopeWords } from '../pack/pack-page.tsx';
import { Sheet, stamp } from './sheet.tsx';

type Part = { record: ReviewRecord };

const List = ({ none, children }: { none: string; children: ReactNode[] }) =>
  children.length === 0 ? (
    <p className="text-control text-ink-2">{none}</p>
  ) : (
    <ul className="divide-y divide-line text-control">{children}</ul>
  );

const Line = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <li className="keep-together flex flex-wrap items-baseline justify-between gap-x-6 py-1.5">
    <span className="min-w-0 font-medium break-words">{title}</span>
    <span className="min-w-0 break-words text-ink-2">{children}</span>
  </li>
);

const Head = ({ record: { number, state, run } }: Part) => {
  const t = useTranslations('pack.minutes');
  const period = useTranslations('pack');
  const scope = useScopeWords();
  const present = Object.entries(run.present);
  const absent = run.people.filter(({ id }) => !run.present[id]);
  return (
    <header>
      <p className="mb-2 flex flex-wrap gap-2">
        <Tag tone={run.signed ? 'ok' : 'warn'}>{t('state', { state: stateWord(state) })}</Tag>
      </p>
      <h1 className="text-headline font-semibold">
        {t('title', { number: String(number), title: run.title })}
      </h1>
      {run.signed ? null : <p className="mt-1 font-medium text-warn">{t('unsigned')}</p>}
      <dl className="mt-4">
        <PrintRow name={t('held')}>
          <span className="num">{stamp(run.opened?.at ?? run.startsAt)}</span>
        </PrintRow>
        <PrintRow name={t('period')}>
          <span className="num">
            {period('period', { from: dayOf(run.period.from), to: dayOf(run.period.to - 1) })}
          </span>
        </PrintRow>
        <PrintRow name={t('scope')}>{scope(run.scope)}</PrintRow>
        <PrintRow name={t('chair')}>{run.chair.name}</PrintRow>
        <PrintRow name={t('present')}>
          {present.map(([, { name }]) => name).join(', ') || t('none')}
        </PrintRow>
        <PrintRow name={t('quorum')}>
          {t('quorumLine', { present: String(present.length), quorum: String(run.quorum) })}
        </PrintRow>
        {absent.length > 0 ? (
          <PrintRow name={t('absent')}>{absent.map(({ name }) => name).join(', ')}</PrintRow>
        ) : null}
        {run.postponements.map(({ from, to, reason }) => (
          <PrintRow key={from} name={t('postponed')}>
            {t('postponedLine', { from: stamp(from), to: stamp(to), reason })}
          </PrintRow>
        ))}
      </dl>
    </header>
  );
};

const Previous = ({ record: { run } }: Part) => {
  const t = useTranslations('pack.minutes');
  return (
    <PrintSection title={t('previous')}>
      <List none={t('noPrevious')}>
        {(run.pack?.previous ?? []).map(({ id, number, title, owner }) => {
          const said = run.statuses[id];
          return (
            <Line key={id} title={`${number} ${title}`}>
              {owner?.name ?? t('none')}: {said ? t(`said.${said.status}`) : t('notSaid')}
              {said?.note ? `, ${said.note}` : null}
            </Line>
          );
        })}
      </List>
    </PrintSection>
  );
};

const Agenda = ({ record: { run } }: Part) => {
  const t = useTranslations('pack.minutes');
  const say = useDuration();
  return (
    <PrintSection title={t('items')}>
      <ol className="divide-y divide-line">
        {run.agenda.map(({ id, title, minutes }) => {
          const disposition = run.dispositions[id];
          const notes = run.notes[id]?.text ?? '';
          return (
            <li key={id} className="py-2">
              <p className="keep-with-next flex flex-wrap items-baseline justify-between gap-x-6">
                <span className="font-medium break-words">{title}</span>
                <span className="text-small text-ink-2">
                  {disposition
                    ? t(`disposition.${disposition.type}`, { day: disposition.until ?? '' })
                    : t('noDisposition')}
                  {', '}
                  <span className="num">
                    {t('itemTime', { spent: say(run.spent[id] ?? 0), planned: say(minutes * 60) })}
                  </span>
                </span>
              </p>
              {notes.trim() === '' ? null : (
                <p className="mt-1 max-w-[72ch] text-control break-words whitespace-pre-line">
                  {notes}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </PrintSection>
  );
};

export const Decisions = ({ record: { run } }: Part) => {
  const t = useTranslations('pack.minutes');
  return (
    <PrintSection title={t('decisions')}>
      <List none={t('noDecisions')}>
        {run.decisions.map(({ id, what, why, owner, dueOn }) => (
          <Line
            key={id}
            title={
              <>
                {what}
                {why ? (
                  <span className="block font-normal text-ink-2">{t('why', { why })}</span>
                ) : null}
              </>
            }
          >
            {owner?.name ?? t('none')}, <span className="num">{dueOn ?? t('none')}</span>
          </Line>
        ))}
      </List>
    </PrintSection>
  );
};

export const TakenOn = ({ record: { run, actions } }: Part) => {
  const t = useTranslations('pack.minutes');
  const states = useTranslations('action.state');
  return (
    <PrintSection title={t('actions')}>
      <List none={t('noActions')}>
        {run.actions.map(({ id, number, title }) => {
          const item = actions.find((one) => one.id === id);
          return (
            <Line key={id} title={`${number} ${title}`}>
              {item?.owner?.name ?? t('none')},{' '}
              <span className="num">{item?.dueOn ?? t('none')}</span>
              {item ? `, ${states(item.state)}` : null}
            </Line>
          );
        })}
      </List>
    </PrintSection>
  );
};

const Outcomes = ({ record: { run } }: Part) => {
  const t = useTranslations('pack.minutes');
  const titleOf = (id: string) => run.pack?.runbooks.find((one) => one.id === id)?.title ?? id;
  return (
    <PrintSection title={t('outcomes')}>
      <List none={t('noOutcomes')}>
        {Object.entries(run.outcomes).map(([id, { outcome, revision, note }]) => (
          <Line key={id} title={titleOf(id)}>
            {t(`outcome.${outcome}`)}
            {note ? `, ${note}` : null}{' '}
            <span className="num text-fine">{revision.slice(0, 12)}</span>
          </Line>
        ))}
      </List>
    </PrintSection>
  );
};

export const NextDrills = ({ record: { run } }: Part) => {
  const t = useTranslations('pack.minutes');
  const kind = useTranslations('pack.drills');
  const titleOf = (id: string) => run.pack?.runbooks.find((one) => one.id === id)?.title ?? id;
  return (
    <PrintSection title={t('drills')}>
      <List none={t('noDrills')}>
        {Object.entries(run.drills).map(([id, drill]) => (
          <Line key={id} title={titleOf(id)}>
            {'waived' in drill ? (
              t('waived', { reason: drill.waived })
            ) : (
              <>
                <span className="num">{drill.on}</span>, {kind('kind', { kind: drill.kind })},{' '}
                {drill.owner.name}
              </>
            )}
          </Line>
        ))}
      </List>
    </PrintSection>
  );
};

const Signatures = ({ record: { run } }: Part) => {
  const t = useTranslations('pack.minutes');
  return (
    <PrintSection title={t('signatures')}>
      <List none={t('noSignatures')}>
        {run.signatures.map(({ person, mark, statement }) => (
          <Line key={person.id} title={person.name}>
            <span className="num">{stamp(mark.at)}</span>
            {statement ? `, ${statement}` : null}
          </Line>
        ))}
      </List>
      {run.addenda.length === 0 ? null : (
        <>
          <h3 className="mt-3 mb-1 text-control font-semibold">{t('addenda')}</h3>
          <ul className="divide-y divide-line text-control">
            {run.addenda.map(({ text, mark }) => (
              <Line key={`${mark.at} ${text}`} title={text}>
                {mark.by.type === 'clock' ? null : mark.by.name},{' '}
                <span className="num">{stamp(mark.at)}</span>
              </Line>
            ))}
          </ul>
        </>
      )}
    </PrintSection>
  );
};

export const Hashes = ({ record: { run, chain } }: Part) => {
  const t = useTranslations('pack.minutes');
  return (
    <footer className="keep-together border-t border-line pt-3 text-fine text-ink-2">
      <dl className="num grid gap-x-4 break-all print:text-[10px] sm:grid-cols-[auto_minmax(0,1fr)] print:grid-cols-[auto_minmax(0,1fr)]">
        <dt>{t('packHash')}</dt>
        <dd>{run.pack?.hash ?? t('none')}</dd>
        <dt>{t('minutesHash')}</dt>
        <dd>{run.submitted?.hash ?? t('none')}</dd>
        <dt>{t('head', { entries: chain.entries })}</dt>
        <dd>{chain.head}</dd>
      </dl>
    </footer>
  );
};

/** The minutes on paper, or as a PDF made of it; times are UTC. */
export const MinutesPage = ({ record }: Part) => (
  <Sheet id={record.id}>
    <Head record={record} />
    <Previous record={record} />
    <Agenda record={record} />
    <Decisions record={record} />
    <TakenOn record={record} />
    <Outcomes record={record} />
    <NextDrills record={record} />
    <Signatures record={record} />
    <Hashes record={record} />
  </Sheet>
);
