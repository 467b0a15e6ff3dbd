import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RoomTimer } from '../../../domain/incident/room-view.types.ts';
import { Button } from '../../button.tsx';
import { Tag } from '../../tag.tsx';
import { useNow } from '../../time/clock-provider.tsx';
import { Countdown } from '../../time/countdown.tsx';
import { isMine, useRoom } from '../room-context.ts';
import { shortName } from '../words/names.ts';
import { useWho } from '../words/use-who.ts';
import { SideSection } from './side-section.tsx';

const Timer = ({ timer }: { timer: RoomTimer }) => {
  const t = useTranslations('room.clocks');
  const who = useWho();
  const now = useNow();
  const { view, viewer, ask, goToWalk } = useRoom();
  const walk = view.walkthroughs.find(({ id }) => id === timer.walkthrough);
  const step = walk?.current.find(({ id }) => id === timer.step);
  const elsewhere = walk && walk.id !== view.walkthrough.id;
  const nearly =
    timer.kind === 'deadline' &&
    (step?.warned || (step?.warnAt !== undefined && now >= step.warnAt)) &&
    now < timer.dueAt;
  const { snoozed } = timer;
  // The same runbook may run in two lanes at once.
  const twin = view.timers.some((one) => one !== timer && one.title === timer.title);
  const whose = timer.holder ? shortName(timer.holder.name) : timer.roleTitle;
  return (
    <li className="flex justify-between gap-3 border-t border-line py-2 first:border-0 first:pt-0">
      <span className="min-w-0">
        {elsewhere ? (
          <button
            type="button"
            className="text-left underline decoration-line-strong underline-offset-2 hover:decoration-ink"
            onClick={() => goToWalk(walk.id)}
          >
            {timer.title}
          </button>
        ) : (
          timer.title
        )}
        <span className="block text-fine text-ink-3">
          {[
            timer.kind === 'wait' ? t('wait') : whose,
            twin ? step?.lane : null,
            elsewhere ? t('in', { title: walk.runbook.title }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {snoozed ? (
          <span className="block text-fine text-ink-2">
            {t('snoozed', {
              minutes: snoozed.minutes,
              who: who(snoozed.mark.by),
              reason: snoozed.reason,
            })}
          </span>
        ) : null}
      </span>
      <span className="flex flex-none flex-col items-end gap-1 text-ink-2">
        <Countdown dueAt={timer.dueAt} />
        {nearly ? <Tag tone="warn">{t('nearly')}</Tag> : null}
        {step && step.snoozes.length > 0 && !viewer.reads && view.incident.open ? (
          <Button
            size="small"
            look="quiet"
            className="-mr-2.5"
            aria-label={t('snoozeOf', { title: timer.title })}
            onClick={() =>
              ask({
                type: 'snooze',
                ...{ walkthrough: timer.walkthrough, step: timer.step, title: timer.title },
                minutes: step.snoozes,
              })
            }
          >
            {t('snooze')}
          </Button>
        ) : null}
      </span>
    </li>
  );
};

/** Every clock that runs in any runbook of the incident, the nearest first; or only the reader's. */
export const Timers = () => {
  const t = useTranslations('room.clocks');
  const side = useTranslations('room.side');
  const { view, viewer } = useRoom();
  const [mine, setMine] = useState(false);
  const all = view.timers.toSorted((a, b) => a.dueAt - b.dueAt);
  const own = all.filter((timer) => isMine(timer, viewer));
  const shown = mine ? own : all;
  const choice = (value: boolean, text: string, count: number) => (
    <button
      type="button"
      aria-pressed={mine === value}
      onClick={() => setMine(value)}
      className="min-h-7 rounded-tag px-2 text-fine text-ink-3 aria-pressed:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
    >
      {text} <span className="num">{count}</span>
    </button>
  );
  return (
    <SideSection
      title={t('title')}
      beside={
        all.length > 1 ? (
          <fieldset className="no-print flex">
            <legend className="sr-only">{t('filter')}</legend>
            {choice(false, t('all'), all.length)}
            {choice(true, t('mine'), own.length)}
          </fieldset>
        ) : null
      }
    >
      {shown.length === 0 ? (
        <p className="text-control text-ink-3">
          {all.length > 0 ? t('noneMine') : side('noLapse')}
        </p>
      ) : null}
      <ul className="text-control">
        {shown.map((timer) => (
          <Timer key={`${timer.walkthrough} ${timer.key}`} timer={timer} />
        ))}
      </ul>
    </SideSection>
  );
};
