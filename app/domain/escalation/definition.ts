import { setup } from 'xstate';
import type { Definition, Stamp } from '../engine/types.ts';
import { type Rejection, rejected } from '../outcome.ts';
import type { EscalationEvent, EscalationStarted } from './event.ts';
import { refuse } from './refuse.ts';
import {
  acknowledge,
  begin,
  contactDue,
  decline,
  delivered,
  enterLevel,
  exhaust,
  force,
  goQuiet,
  handOn,
  stir,
  stop,
} from './rules.ts';
import type { EscalationRun, EscalationState, Rule, Told } from './run.ts';

/** The shape of an escalation's snapshot; a change that old snapshots do not fit raises it. */
export const ESCALATION_VERSION = 1;

type Starting = Stamp & EscalationStarted;

const escalationSetup = setup({
  types: {} as { context: EscalationRun; events: Told; input: { event: Starting } },
});

/** Carries a rule out: its run becomes the context, what it asks for becomes custom actions. */
const does = (rule: Rule) =>
  escalationSetup.enqueueActions(({ context, event, enqueue }) => {
    const stamped = event as Partial<Stamp>;
    const now =
      stamped.at === undefined || stamped.by === undefined
        ? context.last
        : { by: stamped.by, at: stamped.at };
    const { run, ask } = rule({ ...context, last: now }, now, event);
    enqueue.assign(run);
    for (const { type, ...params } of ask) enqueue({ type, params } as never);
  });

const on = (state: EscalationState, rule: Rule, target?: EscalationState) => ({
  guard: ({ context, event }: { context: EscalationRun; event: Told }) =>
    refuse(context, state, event) === null,
  actions: does(rule),
  ...(target !== undefined && { target: `#${target}` }),
});

const always = (state: EscalationState) => ({
  'delivery.handed': on(state, delivered),
  'delivery.failed': on(state, delivered),
  'delivery.dead': on(state, delivered),
  'escalation.stopped': on(state, stop, 'ended'),
  'escalation.handed': on(state, handOn, 'paging'),
});

const machine = escalationSetup.createMachine({
  id: 'escalation',
  context: ({ input: { event } }) => startedRun(event),
  initial: 'starting',
  states: {
    starting: {
      entry: does(begin),
      always: [
        { guard: ({ context }) => context.facts.ladder === null, target: '#exhausted' },
        { target: '#paging' },
      ],
    },
    paging: {
      id: 'paging',
      on: {
        ...always('paging'),
        'escalation.level-entered': on('paging', enterLevel),
        'escalation.exhausted': on('paging', exhaust, 'exhausted'),
        'escalation.contact-due': on('paging', contactDue),
        'escalation.acknowledged': on('paging', acknowledge, 'acknowledged'),
        'escalation.declined': on('paging', decline),
        'escalation.forced': on('paging', force),
      },
    },
    acknowledged: {
      id: 'acknowledged',
      on: {
        ...always('acknowledged'),
        'escalation.stirred': on('acknowledged', stir),
        'escalation.went-quiet': on('acknowledged', goQuiet, 'paging'),
        'escalation.forced': on('acknowledged', force, 'paging'),
      },
    },
    exhausted: {
      id: 'exhausted',
      on: {
        ...always('exhausted'),
        // Whoever was paged may still see it, and a late answer is better than none.
        'escalation.contact-due': on('exhausted', contactDue),
        'escalation.acknowledged': on('exhausted', acknowledge, 'acknowledged'),
      },
    },
    ended: { id: 'ended', type: 'final' },
  },
});

const startedRun = ({ type: _, at, by, ...facts }: Starting): EscalationRun => ({
  facts,
  started: { by, at },
  last: { by, at },
  place: -1,
  reached: false,
  count: 1,
  paged: [],
});

/**
 * A page that climbs: one machine for every policy, since the ladder it climbs stands frozen in its
 * first event. Begins with `escalation.started`; the context is an `EscalationRun`. Its timers are
 * `next` (answered with `escalation.level-entered` or `.exhausted`), `contact` and `quiet`.
 */
export const escalationDefinition: Definition<EscalationEvent & Stamp> = {
  kind: 'escalation',
  version: ESCALATION_VERSION,
  machine,
  admit: (event) => (event.type === 'escalation.started' ? null : why('not-started')),
  explain: (snapshot, event) => {
    const { context, value } = snapshot as { context: EscalationRun; value: EscalationState };
    return refuse(context, value, event as Told) ?? why('not-possible', { type: event.type });
  },
};

const why = (code: string, params: Rejection['params'] = {}): Rejection =>
  rejected(code, params).rejection;

/** The run in a stored escalation. */
export const escalationRunOf = (stored: { snapshot: unknown }): EscalationRun =>
  (stored.snapshot as { context: EscalationRun }).context;

/** Where a stored escalation stands. */
export const escalationStateOf = (stored: { snapshot: unknown }): EscalationState =>
  (stored.snapshot as { value: EscalationState }).value;
