import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { WayStop } from '../../../domain/incident/room-view.types.ts';
import { useNow } from '../../time/clock-provider.tsx';
import { clockFace, countdownAt } from '../../time/countdown-parts.ts';
import { useDuration } from '../../time/use-duration.ts';
import { useRoom } from '../room-context.ts';
import { shortName } from '../words/names.ts';
import { useWho } from '../words/use-who.ts';
import { lateBy, stayed } from './stop-words.ts';

/** What came of a stop, or what is known of it before. */
export const StopFacts = ({ stop }: { stop: WayStop }) => {
  const facts = useFacts(stop).filter(({ text }) => text !== null);
  if (facts.length === 0) return null;
  return (
    <small
      className={
        stop.state === 'current'
          ? 'block text-fine font-medium text-act'
          : 'block text-fine font-normal text-ink-3'
      }
    >
      {facts.map(({ name, text, late }, at) => (
        <Fragment key={name}>
          {at > 0 ? ' · ' : null}
          {late ? <span className="font-medium text-bad">{text}</span> : text}
        </Fragment>
      ))}
    </small>
  );
};

type Fact = { name: string; text: ReactNode; late?: boolean };

const useFacts = (stop: WayStop): Fact[] => {
  const t = useTranslations('room.way');
  const say = useDuration();
  const who = useWho();
  const { view, viewer } = useRoom();
  const here = view.walkthrough.current.find(({ id }) => id === stop.id);
  const took = stayed(stop);
  const late = lateBy(stop);
  const fact = (name: string, text: ReactNode, isLate?: boolean): Fact => ({
    name,
    text,
    late: isLate,
  });

  switch (stop.state) {
    case 'done':
      return [
        fact('choice', stop.choice ?? null),
        fact(
          'observed',
          stop.observed === undefined ? null : t('observed', { value: stop.observed }),
        ),
        fact('who', stop.left && !stop.choice ? who(stop.left.by) : null),
        fact('took', took === null || stop.choice ? null : say(took)),
        fact('late', late === null ? null : t('late', { time: say(late) }), true),
      ];
    case 'skipped':
      return [
        fact('skipped', stop.left ? t('skippedBy', { who: who(stop.left.by) }) : t('skipped')),
        fact('late', late === null ? null : t('late', { time: say(late) }), true),
      ];
    case 'current':
      return [
        fact(
          'who',
          here?.holder
            ? here.holder.id === viewer.id
              ? t('youAct')
              : t('acts', { who: shortName(here.holder.name) })
            : (here?.roleTitle ?? null),
        ),
        fact('left', here?.dueAt === undefined ? null : <TimeLeft dueAt={here.dueAt} />),
      ];
    case 'ahead':
      return [
        fact(
          'deadline',
          stop.deadline === undefined ? null : t('deadline', { time: say(stop.deadline) }),
        ),
      ];
    case 'not-taken':
      return [fact('notTaken', t('notTaken'))];
    case 'beside':
      return [fact('beside', t('beside'))];
  }
};

const TimeLeft = ({ dueAt }: { dueAt: number }) => {
  const t = useTranslations('room.way');
  const { state, seconds } = countdownAt(dueAt, useNow());
  return state === 'lapsed' ? (
    <span className="text-bad">{t('overdue')}</span>
  ) : (
    <span>{t('left', { time: clockFace(seconds) })}</span>
  );
};
