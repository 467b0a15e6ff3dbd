import { BellOff, Flag, Repeat } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PolicyBody, Target } from '../../domain/escalation/policy.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { Avatar } from '../avatar.tsx';
import { classNames } from '../class-names.ts';
import { useDuration } from '../time/use-duration.ts';
import { type Choices, type ShownClimb, type ShownRung, targetsOf } from './ladder-data.ts';
import { TargetName } from './target-tag.tsx';

type Tone = 'plain' | 'bad' | 'last';

const knots: Record<Tone, string> = {
  plain: 'border-ink bg-surface text-ink',
  bad: 'border-bad bg-bad-soft text-bad',
  last: 'border-ink bg-ink text-surface',
};

/** A place on the rail: when on the left of it, what on the right. */
const Place = ({
  when,
  knot,
  tone,
  end,
  children,
}: {
  when: string;
  knot: ReactNode;
  tone: Tone;
  end?: boolean;
  children: ReactNode;
}) => (
  <li className="grid grid-cols-[3.5rem_1.75rem_minmax(0,1fr)] gap-x-2.5 sm:grid-cols-[4.5rem_1.75rem_minmax(0,1fr)]">
    <span className="pt-1 text-right text-small text-ink-2">{when}</span>
    <span className="flex flex-col items-center">
      <span
        className={classNames(
          'num grid size-7 flex-none place-items-center rounded-full border-2 text-small/none font-semibold',
          knots[tone],
        )}
      >
        {knot}
      </span>
      {end ? null : <span aria-hidden="true" className="min-h-3 w-0.5 flex-1 bg-line-strong" />}
    </span>
    <div className={classNames('min-w-0 pt-0.5', end ? '' : 'pb-5')}>{children}</div>
  </li>
);

/** Whether the people below say it already. */
const shows = ({ people }: ShownRung, { type, id }: Target): boolean =>
  type === 'person' && people.some((one) => one.id === id);

const Person = ({ person }: { person: ShownRung['people'][number] }) => {
  const t = useTranslations('policy');
  const say = useDuration();
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-2">
      <Avatar name={person.name} />
      <span className="min-w-0 truncate font-medium">{person.name}</span>
      {person.after === null ? (
        <span className="flex-none text-small text-bad">{t('noContact')}</span>
      ) : person.after > 0 ? (
        <span className="flex-none text-small text-ink-2">
          {t('held', { after: say(person.after) })}
        </span>
      ) : null}
    </li>
  );
};

/**
 * A policy as a ladder: who would be paged, when, if it began now and nobody answered. A rung that
 * reaches nobody says so in words and colour.
 */
export const Ladder = ({
  body,
  severity,
  climb,
  choices,
}: {
  body: PolicyBody;
  severity: Severity;
  climb: ShownClimb;
  choices: Choices;
}) => {
  const t = useTranslations('policy');
  const say = useDuration();
  const { rungs, rounds, exhaustedAfter } = climb;
  const when = (after: number) => (after === 0 ? t('atOnce') : t('after', { time: say(after) }));
  const rung = (one: ShownRung) => {
    const targets = targetsOf(body, severity, one);
    const reached = one.people.some(({ after }) => after !== null);
    const byRole = targets.some(({ type }) => type === 'role');
    return (
      <Place
        key={`${one.level} ${one.last}`}
        when={when(one.after)}
        knot={one.last ? <Flag aria-hidden="true" size={14} /> : one.level}
        tone={reached || byRole ? (one.last ? 'last' : 'plain') : 'bad'}
      >
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-control text-ink-2">
          <span className={one.last ? 'font-medium text-ink' : 'sr-only'}>
            {one.last ? t('lastResort') : t('level', { level: one.level })}
          </span>
          {targets
            .filter((target) => !shows(one, target))
            .map((target) => (
              <TargetName key={`${target.type} ${target.id}`} {...{ target, choices }} />
            ))}
        </p>
        <ul className="mt-1.5 grid gap-1.5 text-control">
          {one.people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
        {reached ? null : (
          <p
            className={classNames(
              'mt-1 flex items-start gap-1.5 text-control font-medium',
              byRole ? 'text-warn' : 'text-bad',
            )}
          >
            <BellOff aria-hidden="true" size={16} className="mt-0.5 flex-none" />
            {t(byRole ? 'reachesRole' : one.last ? 'lastReachesNobody' : 'reachesNobody')}
          </p>
        )}
      </Place>
    );
  };
  return (
    <ol className="grid grid-cols-1" aria-label={t('ladder')}>
      {rungs.filter(({ last }) => !last).map(rung)}
      {rounds > 1 ? (
        <Place when="" knot={<Repeat aria-hidden="true" size={14} />} tone="plain">
          <p className="pt-0.5 text-control text-ink-2">{t('again', { count: rounds - 1 })}</p>
        </Place>
      ) : null}
      {rungs.filter(({ last }) => last).map(rung)}
      <Place when={when(exhaustedAfter)} knot="–" tone="bad" end>
        <p className="pt-0.5 text-control text-ink-2">{t('exhausted')}</p>
      </Place>
    </ol>
  );
};
