import { expect, test } from 'vitest';
import {
  aCheck,
  aCommand,
  aDecision,
  aLane,
  anExit,
  anIncluded,
  anInput,
  aParallel,
  aPlan,
  aStep,
} from '../../../test/harness/plan-builder.ts';
import { T0, walk } from '../../../test/harness/walk.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import type { Actor, EngineEvent } from '../engine/types.ts';
import type { Plan } from '../runbook/plan.ts';
import { roomView } from './room-view.ts';

type Walk = ReturnType<typeof walk>;
type Told = { event: EngineEvent; at: number; by: Actor };

const roomOf = (plan: Plan, w: Walk, more: Told[] = [], viewer?: { id: string }) =>
  roomView({
    incident: { id: 'i', number: 7 },
    incidentRun: {
      title: 'No capacity',
      severity: 'sev2',
      kind: 'real',
      declared: { by: { type: 'person', id: 'p-ana', name: 'Ana' }, at: T0 },
      roles: { 'incident-commander': { id: 'p-ana', name: 'Ana', since: T0 } },
    },
    walkthroughs: [{ process: { id: 'w', revision: 'abc' }, plan, run: w.run }],
    log: [...w.log, ...more].map((each, i) => ({
      ...each,
      chain: 'i',
      process: each.event.type === 'note.added' ? 'i' : 'w',
      seq: i + 1,
    })),
    timers: Object.entries(w.timers).map(([key, dueAt]) => ({ processId: 'w', key, dueAt })),
    cursor: 9,
    now: w.now,
    viewer,
  });

const plan = aPlan(
  [
    aStep('hold', {
      role: 'incident-commander',
      deadline: 60,
      checks: [aCheck('c1', 'Held')],
      commands: [aCommand('k1', 'ctl --zone <zone> --as $API_KEY --in {{region}} <what>')],
    }),
    aDecision('classify', { capacity: 'both', none: 'end' }, { deadline: 30 }),
    aParallel('both', [
      aLane('ops', [
        anIncluded('inc', [aStep('inc/a', { commands: [aCommand('k1', 'ctl <zone>')] })], {
          with: { zone: 'near-<region>' },
        }),
      ]),
      aLane('comms', [aStep('tell')], 'scribe'),
    ]),
    anExit('end'),
  ],
  {
    inputs: [
      anInput('zone'),
      anInput('region', { default: 'eu-1' }),
      anInput('api-key', { secret: true }),
    ],
    roles: [{ id: 'scribe', title: 'Scribe' }],
  },
);

test('the room shows the current step with its command filled, masked and its blanks named', () => {
  const w = walk(plan, { 'api-key': 'hunter2' });
  const room = roomOf(plan, w, [], { id: 'p-ben' });
  expect(room.walkthrough.current).toMatchObject([
    { id: 'hold', number: 1, of: 4, holder: { name: 'Ana' }, checks: [{ text: 'Held' }] },
  ]);
  expect(room.walkthrough.current[0]?.commands[0]).toMatchObject({
    filled: [
      { text: 'ctl --zone ' },
      { input: 'zone' },
      { text: ' --as ' },
      { input: 'api-key', value: '•••' },
      { text: ' --in ' },
      { input: 'region', value: 'eu-1' },
      { text: ' <what>' },
    ],
    missing: ['zone'],
  });
  expect(JSON.stringify(room)).not.toContain('hunter2');
  expect(JSON.stringify(roomOf(plan, w, [], { id: 'p-ana' }).walkthrough)).toContain('hunter2');
  expect(room.timers).toEqual([
    {
      ...{ key: 'deadline:hold#1', kind: 'deadline', walkthrough: 'w', step: 'hold' },
      ...{ title: 'Hold', dueAt: T0 + 60_000, late: false },
      ...{ role: 'incident-commander', roleTitle: 'incident-commander' },
      holder: { id: 'p-ana', name: 'Ana' },
    },
  ]);
});

test('the way shows lanes and includes, what was chosen, and what can be reopened', () => {
  const w = walk(plan);
  w.done('hold');
  w.tell({ type: 'decision.made', step: 'classify', option: 'capacity' });
  const { walkthrough } = roomOf(plan, w);
  expect(walkthrough.way.map(({ id, state }) => [id, state])).toEqual([
    ['hold', 'done'],
    ['classify', 'done'],
    ['both', 'current'],
    ['end', 'ahead'],
  ]);
  expect(walkthrough.way[1]?.choice).toBe('capacity');
  expect(walkthrough.way[2]?.lanes?.[0]?.stops[0]?.lanes?.[0]?.stops).toMatchObject([
    { id: 'inc/a', state: 'current' },
  ]);
  expect(walkthrough.current.map(({ id, lane, role }) => [id, lane, role])).toEqual([
    ['inc/a', 'Lane ops', undefined],
    ['tell', 'Lane comms', 'scribe'],
  ]);
  expect(walkthrough.current[0]?.commands[0]?.filled).toEqual([
    { text: 'ctl near-' },
    { input: 'region', value: 'eu-1' },
  ]);
  expect(walkthrough.reopenable).toEqual(['hold', 'classify']);
  expect([walkthrough.doneCount, walkthrough.totalCount]).toEqual([2, 4]);
});

test('the timeline tells who did what, how late, and never a secret', () => {
  const w = walk(plan);
  w.tell({ type: 'value.recorded', name: 'api-key', value: 'hunter2' });
  w.pass(60);
  w.at(T0 + 72_000);
  w.done('hold');
  const note = {
    event: { type: 'note.added', text: "it's {odd} <b>" },
    at: w.now,
    by: { type: 'person', id: 'p-ben', name: 'Ben' },
  } as const;
  const { timeline } = roomOf(plan, w, [note]);
  expect(timeline.map(({ type, params }) => sayByCode('timeline', type, params))).toEqual([
    'Ana began “A runbook”, revision r1',
    'Ana recorded api-key: •••',
    'The clock marked “Hold” overdue',
    'Ana finished “Hold” with one check open',
    "Ben: it's {odd} <b>",
  ]);
  expect(timeline.map(({ late }) => late)).toEqual([
    undefined,
    undefined,
    undefined,
    12,
    undefined,
  ]);
  expect(JSON.stringify(timeline)).not.toContain('hunter2');
});
