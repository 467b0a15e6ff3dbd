import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RunbookPage } from '../../domain/runbook/page.types.ts';
import { classNames } from '../class-names.ts';
import { useDuration } from '../time/use-duration.ts';
import { stepAnchor } from './step-anchor.ts';

type Proven = Pick<
  RunbookPage,
  'errors' | 'cases' | 'worst' | 'objective' | 'silence' | 'stale' | 'lastDrill'
> & {
  /** How many of its roles somebody could take now. */
  rolesNow: { filled: number; all: number };
};

const Line = ({
  what,
  tone,
  children,
}: {
  what: string;
  tone: 'ok' | 'warn' | 'bad' | null;
  children: ReactNode;
}) => (
  <div className="flex justify-between gap-4 py-1">
    <dt>{what}</dt>
    <dd
      className={classNames(
        'num flex-none',
        tone === 'ok' && 'text-ok',
        tone === 'warn' && 'text-warn',
        tone === 'bad' && 'text-bad',
      )}
    >
      {children}
    </dd>
  </div>
);

/** How long it can stay silent when nobody acts. */
const Silence = ({ silence }: { silence: NonNullable<RunbookPage['silence']> }) => {
  const t = useTranslations('runbook.proofOf');
  const say = useDuration();
  const [unheard] = silence.unheard;
  const step = unheard ?? silence.worst;
  if (!step) return null;
  return (
    <Line what={t('silence')} tone={unheard ? 'bad' : null}>
      <a href={`#${stepAnchor(step.step)}`} title={t('silenceAt', { title: step.title })}>
        {unheard || !silence.worst ? t('silenceNever') : say(silence.worst.seconds)}
      </a>
    </Line>
  );
};

/** How long the last drill took from its beginning to its exit. */
const LastDrill = ({ lastDrill, objective }: Pick<Proven, 'lastDrill' | 'objective'>) => {
  const t = useTranslations('drill.measured');
  const say = useDuration();
  if (!lastDrill)
    return (
      <Line what={t('title')} tone="warn">
        {t('never')}
      </Line>
    );
  const { incident, pace, measured } = lastDrill;
  const time = say(measured.plan);
  // People do not take their own time on a compressed clock: that proves the way, not the time.
  const tone =
    pace > 1 || objective === undefined ? null : measured.plan <= objective ? 'ok' : 'bad';
  return (
    <Line what={t('title')} tone={tone}>
      <a href={`/incidents/${incident}/drill-report`}>
        {pace > 1
          ? t('compressed', { time, pace: String(pace) })
          : objective === undefined
            ? time
            : t('of', { time, objective: say(objective) })}
      </a>
    </Line>
  );
};

/** What is known to be true of the runbook, and what nobody has shown yet. */
export const Proof = ({
  errors,
  cases,
  worst,
  objective,
  silence,
  stale,
  lastDrill,
  rolesNow,
}: Proven) => {
  const t = useTranslations('runbook.proofOf');
  const say = useDuration();
  const walked = cases?.branches.filter((branch) => branch.entered).length ?? 0;
  const branches = cases?.branches.length ?? 0;
  const passed = cases?.results.filter((result) => result.passed).length ?? 0;
  const count = cases?.results.length ?? 0;
  const fits = worst !== undefined && objective !== undefined && worst <= objective;
  return (
    <dl className="text-control">
      {/* The errors of a broken file are not those of the revision that is shown. */}
      <Line what={t('ends')} tone={stale ? 'warn' : errors === 0 ? 'ok' : 'bad'}>
        {t(stale ? 'endsStale' : errors === 0 ? 'endsYes' : 'endsNo')}
      </Line>
      <Line
        what={t('worst')}
        tone={fits ? 'ok' : worst !== undefined && objective !== undefined ? 'bad' : 'warn'}
      >
        {worst === undefined
          ? t('worstUnknown')
          : objective === undefined
            ? t('noObjective')
            : t(fits ? 'worstFits' : 'worstOver', { worst: say(worst), objective: say(objective) })}
      </Line>
      <LastDrill lastDrill={lastDrill} objective={objective} />
      {silence ? <Silence silence={silence} /> : null}
      {rolesNow.all > 0 ? (
        <Line what={t('rolesNow')} tone={rolesNow.filled === rolesNow.all ? 'ok' : 'bad'}>
          {t('branchesOf', { walked: rolesNow.filled, all: rolesNow.all })}
        </Line>
      ) : null}
      {count === 0 ? (
        <Line what={t('branches')} tone="warn">
          {t('noCases')}
        </Line>
      ) : (
        <>
          <Line what={t('branches')} tone={walked === branches ? 'ok' : 'warn'}>
            {t('branchesOf', { walked, all: branches })}
          </Line>
          <Line what={t('cases')} tone={passed === count ? 'ok' : 'bad'}>
            {t('branchesOf', { walked: passed, all: count })}
          </Line>
        </>
      )}
    </dl>
  );
};
