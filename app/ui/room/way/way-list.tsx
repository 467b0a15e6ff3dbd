import { useTranslations } from 'use-intl';
import type { WayStop } from '../../../domain/incident/room-view.types.ts';
import { Button } from '../../button.tsx';
import { classNames } from '../../class-names.ts';
import { useRoom } from '../room-context.ts';
import { StopFacts } from './stop-facts.tsx';
import { StopMark } from './stop-mark.tsx';
import { stopShape } from './stop-words.ts';
import { wayAnchor } from './way-anchor.ts';

const stateWord = {
  done: 'done',
  skipped: 'skipped',
  current: 'here',
  ahead: 'ahead',
  'not-taken': 'notTaken',
  beside: 'beside',
} as const;

const StopAct = ({ stop }: { stop: WayStop }) => {
  const t = useTranslations('room.way');
  const { view, viewer, ask } = useRoom();
  const { walkthrough, incident } = view;
  const look = 'button-beside top-[-3px] right-2 [@media(hover:none)]:mt-1';
  if (!incident.open || viewer.reads || walkthrough.status === 'abandoned') return null;
  if (walkthrough.reopenable.includes(stop.id))
    return (
      <Button
        size="small"
        look="quiet"
        className={look}
        aria-label={t('reopenOf', { title: stop.title })}
        onClick={() => ask({ type: 'reopen', step: stop.id })}
      >
        {t('reopen')}
      </Button>
    );
  if (stop.state !== 'beside' || stop.type !== 'rollback' || walkthrough.outcome) return null;
  return (
    <Button
      size="small"
      look="quiet"
      className={look}
      aria-label={t('rollBackOf', { title: stop.title })}
      onClick={() => ask({ type: 'rollback', step: stop.id, title: stop.title })}
    >
      {t('rollBack')}
    </Button>
  );
};

const StopBody = ({ stop }: { stop: WayStop }) => {
  const t = useTranslations('room.way');
  return (
    <>
      <span className={stop.state === 'skipped' ? 'line-through decoration-1' : undefined}>
        {stop.title}
      </span>
      {stop.state === 'not-taken' ? null : (
        <span className="sr-only"> ({t(stateWord[stop.state])})</span>
      )}
      <StopFacts stop={stop} />
      <StopAct stop={stop} />
      {stop.lanes ? <Lanes lanes={stop.lanes} /> : null}
    </>
  );
};

const Stop = ({ stop, last }: { stop: WayStop; last: boolean }) => {
  const here = stop.state === 'current';
  const beside = stop.state === 'beside';
  return (
    <li
      id={wayAnchor(stop.id)}
      aria-current={here ? 'step' : undefined}
      className={classNames(
        'group relative pr-4 pb-3.5 pl-7 text-control/[1.35]',
        here ? 'font-semibold text-ink' : stop.state === 'ahead' ? 'text-ink-2' : 'text-ink-3',
        !stop.lanes && 'keep-together',
      )}
    >
      {last || beside ? null : (
        <span
          aria-hidden="true"
          className={classNames(
            'keeps-colour absolute top-[18px] bottom-[-2px] left-[7px] w-0.5',
            stop.state === 'done' ? 'bg-ok' : 'bg-line',
          )}
        />
      )}
      <StopMark {...stopShape(stop)} />
      <StopBody stop={stop} />
    </li>
  );
};

/** Two lanes stand side by side where there is room; more of them, or one alone, take the whole width. */
const Lanes = ({ lanes }: { lanes: NonNullable<WayStop['lanes']> }) => (
  <div
    className={classNames(
      'mt-2 grid gap-1.5 font-normal',
      lanes.length === 2 && 'grid-cols-2 md:max-lg:grid-cols-1',
    )}
  >
    {lanes.map((lane) => (
      <div
        key={lane.id}
        className={classNames(
          'keep-together min-w-0 rounded-[5px] border px-2 pt-1.5 pb-2',
          lane.stops.some(({ state }) => state === 'current') ? 'border-act' : 'border-line',
        )}
      >
        <p className="mb-1 text-fine/tight font-semibold text-ink-2">{lane.title}</p>
        <ol className="grid gap-1.5">
          {lane.stops.map((stop) => (
            <LaneStop key={stop.id} stop={stop} />
          ))}
        </ol>
      </div>
    ))}
  </div>
);

/** A stop in a lane, small: there is room for a mark, its name, and one line of facts. */
const LaneStop = ({ stop }: { stop: WayStop }) => {
  const here = stop.state === 'current';
  return (
    <li
      id={wayAnchor(stop.id)}
      aria-current={here ? 'step' : undefined}
      className={classNames(
        'group relative pl-4 text-fine/[1.3] hyphens-auto',
        here ? 'font-semibold text-ink' : stop.state === 'ahead' ? 'text-ink-2' : 'text-ink-3',
      )}
    >
      <StopMark {...stopShape(stop)} small />
      <StopBody stop={stop} />
    </li>
  );
};

export const WayList = ({ stops }: { stops: readonly WayStop[] }) => {
  const onWay = stops.filter(({ state }) => state !== 'beside');
  const lastOnWay = onWay.at(-1);
  return (
    <ol>
      {[...onWay, ...stops.filter(({ state }) => state === 'beside')].map((stop) => (
        <Stop key={stop.id} stop={stop} last={stop === lastOnWay} />
      ))}
    </ol>
  );
};
