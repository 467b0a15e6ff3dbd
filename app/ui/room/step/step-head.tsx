import type { ReactNode, RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { Avatar } from '../../avatar.tsx';
import { Button } from '../../button.tsx';
import { Tag } from '../../tag.tsx';
import { Countdown } from '../../time/countdown.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useRoom } from '../room-context.ts';
import { useWho } from '../words/use-who.ts';
import { Claim } from './claim.tsx';
import { stepClock } from './step-clock.ts';

const known = ['step', 'decision', 'verify', 'wait', 'escalate', 'approval', 'rollback'] as const;
type Known = (typeof known)[number];
const kindOf = (type: string): Known | 'other' => known.find((one) => one === type) ?? 'other';

const Who = ({ step }: { step: CurrentStep }) => {
  const t = useTranslations('room');
  const { viewer } = useRoom();
  const role = step.roleTitle ?? step.role;
  if (!role) return <span>{t('step.anyone')}</span>;
  if (!step.holder)
    return (
      <>
        <Avatar />
        <span>{t('step.nobody', { role })}</span>
      </>
    );
  return (
    <>
      <Avatar name={step.holder.name} />
      <span>
        {step.holder.id === viewer.id
          ? t('step.you', { role })
          : t('step.held', { role, who: step.holder.name })}
      </span>
    </>
  );
};

/** How the reader makes it theirs: the role that nobody holds, or this step alone. */
const MakeOwn = ({ step, active }: { step: CurrentStep; active: boolean }) => {
  const t = useTranslations('room.act');
  const { viewer, ask } = useRoom();
  const role = step.roleTitle ?? step.role;
  return (
    <span className="flex flex-wrap items-center gap-2 empty:hidden">
      {role && !step.holder && !viewer.reads ? (
        <Button
          size="small"
          pressKey={active ? 't' : undefined}
          onClick={() => ask({ type: 'role', role: step.role })}
        >
          {t('take')}
        </Button>
      ) : null}
      <Claim step={step} active={active} />
    </span>
  );
};

const Clock = ({ step, active }: { step: CurrentStep; active: boolean }) => {
  const t = useTranslations('room.step');
  const clocks = useTranslations('room.clocks');
  const who = useWho();
  const { viewer, ask } = useRoom();
  const { snoozed } = step;
  const clock = stepClock(step);
  if (!clock) return null;
  const words: Record<typeof clock.atZero, ReactNode> = {
    nothing: null,
    overdue: t('thenOverdue'),
    escalates: t('thenEscalates'),
    goes: t('thenGoesTo', { title: step.onLapse?.type === 'goto' ? step.onLapse.title : '' }),
    escalated: t('escalated'),
    wentOverdue: t.rich('wentOverdue', { at: () => <TimeText at={clock.dueAt} bare /> }),
  };
  return (
    <div className="flex-none max-sm:order-2 max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-3 sm:max-w-56 sm:text-right">
      <Countdown dueAt={clock.dueAt} large />
      {words[clock.atZero] ? (
        <p className="mt-1 text-fine font-medium text-ink-3">{words[clock.atZero]}</p>
      ) : null}
      {snoozed ? (
        <p className="mt-1 text-fine text-ink-2">
          {clocks('snoozed', {
            minutes: snoozed.minutes,
            who: who(snoozed.mark.by),
            reason: snoozed.reason,
          })}
        </p>
      ) : null}
      {step.snoozes.length > 0 && !viewer.reads ? (
        <Button
          size="small"
          look="quiet"
          pressKey={active ? 'z' : undefined}
          className="mt-1 sm:-mr-2.5 max-sm:-ml-2.5"
          onClick={() =>
            ask({
              type: 'snooze',
              ...{ walkthrough: step.walkthrough, step: step.id, title: step.title },
              minutes: step.snoozes,
            })
          }
        >
          <span className="sr-only">{clocks('snoozeOf', { title: step.title })}</span>
          <span aria-hidden="true">{clocks('snooze')}</span>
        </Button>
      ) : null}
    </div>
  );
};

/** Whose it is, what it is, and how long is left. The title takes the focus when the room moves on. */
export const StepHead = ({
  step,
  active,
  titleId,
  titleRef,
}: {
  step: CurrentStep;
  active: boolean;
  titleId: string;
  titleRef: RefObject<HTMLHeadingElement>;
}) => {
  const t = useTranslations('room.step');
  return (
    <div className="keep-with-next flex items-start justify-between gap-x-6 gap-y-2 max-sm:flex-col">
      {/* On a phone what to do and until when stand before whose it is. */}
      <div className="min-w-0 max-sm:contents">
        <div className="flex flex-wrap items-center gap-2 text-control text-ink-2 max-sm:order-3">
          <Who step={step} />
          <Tag>
            {t(`kind.${kindOf(step.type)}`, {
              number: String(step.number),
              of: String(step.of),
            })}
          </Tag>
          {step.lane ? <span>{t('lane', { lane: step.lane })}</span> : null}
          {step.critical ? <Tag tone="warn">{t('critical')}</Tag> : null}
          {step.visits > 1 ? (
            <Tag>
              {t('visit', {
                count: String(step.visits),
                max: step.maxVisits === undefined ? 'none' : String(step.maxVisits),
              })}
            </Tag>
          ) : null}
          <MakeOwn step={step} active={active} />
        </div>
        <h2
          id={titleId}
          ref={titleRef}
          tabIndex={-1}
          className="text-title max-sm:order-1 sm:mt-2 font-semibold outline-none md:text-headline"
        >
          {step.question ?? step.title}
        </h2>
      </div>
      <Clock step={step} active={active} />
    </div>
  );
};
