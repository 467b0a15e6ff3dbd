import { paced } from '../drill/drill.ts';
import type { Effect } from '../engine/types.ts';
import type { Instant, Seconds } from '../time.ts';
import type { IncidentRun } from './incident.ts';
import type { Told } from './incident-run.ts';
import { isOpen, stateOf } from './incident-state.ts';
import { incidentTimerKey, readIncidentTimer } from './incident-timer.ts';
import { holderOf } from './roles.ts';

type Asked =
  | { type: 'timer.set'; key: string; dueIn: Seconds }
  | { type: 'timer.clear'; key: string }
  | Effect;

const COMMUNICATIONS = ['communications', 'comms', 'communications-lead'];
const COMMANDER = 'incident-commander';

/** Who owes the updates: whoever holds communications, else the commander. */
export const updatesBy = (run: IncidentRun) =>
  [...COMMUNICATIONS, COMMANDER].map((role) => holderOf(run, role)).find(Boolean);

/** How long an update is good for now, on the incident's own clock; undefined: none is owed. */
export const everyOf = (run: IncidentRun): Seconds | undefined => {
  const every = run.cadence?.[run.severity];
  return every === undefined ? undefined : paced(every, run.drill?.pace);
};

const until = (due: Instant, at: Instant): Seconds => Math.max(1, Math.ceil((due - at) / 1000));

/** In how many seconds the next update is owed after this event; null: never; undefined: as before. */
const owedIn = (run: IncidentRun, event: Told): Seconds | null | undefined => {
  const every = everyOf(run);
  if (!isOpen(stateOf(run))) return run.updateDue ? null : undefined;
  switch (event.type) {
    case 'incident.declared':
    case 'incident.reopened':
    case 'update.due':
      return every;
    case 'update.published': {
      const promised = run.updates?.at(-1)?.nextAt;
      return promised === undefined ? (every ?? null) : until(promised, event.at);
    }
    case 'severity.changed': {
      if (every === undefined) return null;
      const since = run.updates?.at(-1)?.mark.at ?? run.declared.at;
      return until(
        Math.max(since + every * 1000, event.at + paced(60, run.drill?.pace) * 1000),
        event.at,
      );
    }
    default:
      return undefined;
  }
};

/** The run after an event with its clocks moved on, and what that asks of the world. */
export const withClocks = (run: IncidentRun, event: Told): { run: IncidentRun; ask: Asked[] } => {
  const owed = moved(run, event);
  const drilled = injected(owed.run, event);
  return { run: drilled.run, ask: [...said(owed.run, event), ...owed.ask, ...drilled.ask] };
};

const moved = (run: IncidentRun, event: Told): { run: IncidentRun; ask: Asked[] } => {
  const dueIn = owedIn(run, event);
  const before = run.updateDue;
  if (dueIn === undefined || (dueIn === null && !before)) return { run, ask: [] };
  const number = (before?.number ?? run.updatesOwed ?? 0) + (dueIn === null ? 0 : 1);
  const clear: Asked[] = before
    ? [{ type: 'timer.clear', key: incidentTimerKey({ kind: 'update', number: before.number }) }]
    : [];
  if (dueIn === null)
    return { run: { ...run, updateDue: undefined, updatesOwed: number }, ask: clear };
  return {
    run: {
      ...run,
      updatesOwed: number,
      updateDue: {
        number,
        dueAt: event.at + dueIn * 1000,
        ...(event.type === 'update.due' && {
          missed: (before?.missed ?? 0) + 1,
        }),
      },
    },
    ask: [
      ...clear,
      { type: 'timer.set', key: incidentTimerKey({ kind: 'update', number }), dueIn },
    ],
  };
};

/** What an event sends: a published update to its audience, a reminder to whoever owes one. */
const said = (run: IncidentRun, event: Told): Asked[] => {
  if (event.type === 'update.published') {
    const { audience, title, text } = event;
    const number = run.updates?.at(-1)?.number ?? 0;
    return [{ type: 'notify', key: `update:${number}`, audience, title, text }];
  }
  if (event.type !== 'update.due') return [];
  const owner = updatesBy(run);
  return [
    {
      ...{ type: 'remind', key: `remind:${event.key}`, title: run.title },
      ...(owner && { person: owner.id }),
    },
  ];
};

const injected = (run: IncidentRun, event: Told): { run: IncidentRun; ask: Asked[] } => {
  const { drill } = run;
  if (!drill) return { run, ask: [] };
  const key = (number: number) => incidentTimerKey({ kind: 'inject', number });
  if (event.type === 'incident.declared')
    return {
      run,
      ask: drill.injects.map(({ dueAt }, i) => ({
        ...{ type: 'timer.set', key: key(i + 1) },
        dueIn: Math.max(0, Math.round((dueAt - event.at) / 1000)),
      })),
    };
  if (event.type === 'inject.told') {
    const number = readIncidentTimer(event.key)?.number;
    const injects = drill.injects.map((one, i) =>
      i + 1 === number ? { ...one, told: event.at } : one,
    );
    return {
      run: { ...run, drill: { ...drill, injects } },
      ask: [{ type: 'timer.clear', key: event.key }],
    };
  }
  if (isOpen(stateOf(run))) return { run, ask: [] };
  return {
    run,
    ask: drill.injects.flatMap(({ told }, i) =>
      told === undefined ? [{ type: 'timer.clear' as const, key: key(i + 1) }] : [],
    ),
  };
};
