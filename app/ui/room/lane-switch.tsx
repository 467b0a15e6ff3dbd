import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { CurrentStep } from '../../domain/incident/room-view.types.ts';
import { Avatar } from '../avatar.tsx';
import { classNames } from '../class-names.ts';
import { Key } from '../key.tsx';
import { useKey } from '../keys/use-key.ts';
import { Countdown } from '../time/countdown.tsx';
import { isMine, useRoom } from './room-context.ts';
import { stepClock } from './step/step-clock.ts';

/** Several steps wait at once: each is a card here, and the one that is chosen is large below. */
export const LaneSwitch = ({
  steps,
  chosen,
  onChoose,
}: {
  steps: readonly CurrentStep[];
  chosen: string;
  onChoose: (id: string) => void;
}) => {
  const t = useTranslations('room.step');
  const { viewer } = useRoom();
  const at = steps.findIndex(({ id }) => id === chosen);
  const next = steps[(at + 1) % steps.length];
  const row = useRef<HTMLUListElement>(null);
  // On a phone they stand in one row that is moved sideways: the chosen one must be seen.
  useEffect(() => {
    const list = row.current;
    const here = chosen && list?.querySelector<HTMLElement>('[aria-current]');
    if (here && list && list.scrollWidth > list.clientWidth) list.scrollLeft = here.offsetLeft - 16;
  }, [chosen]);
  useKey('l', t('nextLane'), () => next && onChoose(next.id));
  return (
    <nav aria-label={t('lanes')} className="mb-4 max-sm:-mx-4 sm:mb-6">
      <ul
        ref={row}
        className="max-w-[760px] gap-2 max-sm:flex max-sm:overflow-x-auto max-sm:px-4 max-sm:py-0.5 sm:grid sm:grid-cols-[repeat(auto-fit,minmax(min(240px,100%),1fr))]"
      >
        {steps.map((step) => {
          const here = step.id === chosen;
          const clock = stepClock(step);
          return (
            <li key={step.id} className="max-sm:w-56 max-sm:flex-none">
              <button
                type="button"
                aria-current={here ? 'true' : undefined}
                onClick={() => onChoose(step.id)}
                className={classNames(
                  'flex h-full w-full items-start gap-2.5 rounded-panel border px-3 py-2.5 text-left',
                  here
                    ? 'border-ink bg-surface shadow-[inset_0_0_0_1px_var(--ink)]'
                    : 'border-line bg-transparent hover:border-line-strong hover:bg-surface',
                )}
              >
                <Avatar name={(step.claim ?? step.holder)?.name} />
                <span className="min-w-0 flex-1">
                  <span className="block text-fine text-ink-3">
                    {step.lane ?? step.roleTitle}
                    {isMine(step, viewer) ? ` · ${t('laneYours')}` : null}
                  </span>
                  <span className="block text-control font-medium max-sm:line-clamp-1">
                    {step.title}
                  </span>
                </span>
                <span className="flex flex-none flex-col items-end gap-1 text-control">
                  {clock ? <Countdown dueAt={clock.dueAt} /> : null}
                  {step === next && !here ? <Key name="l" /> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
