import { useTranslations } from 'use-intl';
import { classNames } from '../../class-names.ts';
import { Key } from '../../key.tsx';
import { useKey } from '../../keys/use-key.ts';
import { Countdown } from '../../time/countdown.tsx';
import { useRoom } from '../room-context.ts';

/** The runbooks of this incident, when there are several: the one that is shown, and what waits in the others. */
export const WalkTabs = ({ onChosen }: { onChosen: () => void }) => {
  const t = useTranslations('room.walks');
  const { view, goToWalk } = useRoom();
  const { walkthroughs, walkthrough: shown } = view;
  const at = walkthroughs.findIndex(({ id }) => id === shown.id);
  const next = walkthroughs[(at + 1) % walkthroughs.length];
  const go = (id: string) => {
    goToWalk(id);
    onChosen();
  };
  useKey(walkthroughs.length > 1 ? 'o' : undefined, t('nextRunbook'), () => next && go(next.id));
  if (walkthroughs.length < 2) return null;
  return (
    <nav aria-label={t('label')} className="mb-5 max-w-[760px]">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-line max-sm:flex-col max-sm:border-l sm:border-b">
        {walkthroughs.map((walk) => {
          const here = walk.id === shown.id;
          const open = walk.status === 'open' && view.incident.open;
          const due = walk.current
            .flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt]))
            .sort((a, b) => a - b)[0];
          return (
            <li key={walk.id} className="min-w-0">
              <button
                type="button"
                aria-current={here ? 'true' : undefined}
                onClick={() => go(walk.id)}
                className={classNames(
                  'flex min-h-11 flex-col items-start justify-center text-left max-sm:-ml-px max-sm:border-l-3 max-sm:pl-3 sm:-mb-px sm:border-b-2 sm:px-0.5 sm:pb-1.5',
                  here ? 'border-ink' : 'border-transparent hover:border-line-strong',
                )}
              >
                <span
                  className={classNames(
                    'flex items-center gap-2 text-control',
                    here ? 'font-semibold' : 'font-medium text-ink-2',
                    walk.status === 'abandoned' && 'line-through decoration-1',
                  )}
                >
                  {walk.runbook.title}
                  {next?.id === walk.id && !here ? <Key name="o" /> : null}
                </span>
                <span className="flex gap-2 text-fine text-ink-3">
                  {open
                    ? t('open', { done: String(walk.doneCount), total: String(walk.totalCount) })
                    : t(`status.${walk.status}`)}
                  {open && due !== undefined ? <Countdown dueAt={due} /> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
