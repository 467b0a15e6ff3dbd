import { expect, test } from 'vitest';
import {
  aDecision,
  aNotify,
  anEscalate,
  anExit,
  aPlan,
  aStep,
  aWait,
} from '../../../test/harness/plan-builder.ts';
import { clock, T0, walk } from '../../../test/harness/walk.ts';

const lapse = (key: string) => ({ type: 'deadline.lapsed', key }) as const;

test('a lapse marks the step overdue once, pages a person, and leaves it current', () => {
  const w = walk(
    aPlan([aStep('one', { deadline: 60, onLapse: { type: 'escalate' } }), anExit('end')], {
      escalation: 'primary',
    }),
  );
  expect(w.tell(lapse('deadline:one#1'), clock)).toMatchObject({ code: 'timer-not-due' });
  w.at(T0 + 75_000);
  expect(w.tell(lapse('deadline:one#1'), clock)).toBeNull();
  expect(w.run.steps.one).toMatchObject({
    status: 'current',
    dueAt: T0 + 60_000,
    overdueAt: T0 + 75_000,
  });
  expect(w.effects).toEqual([
    {
      type: 'page',
      key: 'page:lapse:one#1',
      reason: 'lapse',
      step: 'one',
      title: 'One',
      policy: 'primary',
      dueAt: T0 + 60_000,
    },
  ]);
  expect(w.timers).toEqual({});
  expect(w.tell(lapse('deadline:one#1'), clock)).toMatchObject({ code: 'timer-stale' });
});

test('a lapse of an earlier visit or a left step is stale', () => {
  const w = walk(
    aPlan([
      aStep('one', { deadline: 60 }),
      aDecision('again', { yes: 'one', no: 'end' }),
      anExit('end'),
    ]),
  );
  w.done('one');
  w.at(T0 + 100_000);
  expect(w.tell(lapse('deadline:one#1'), clock)).toMatchObject({ code: 'timer-stale' });
  w.tell({ type: 'decision.made', step: 'again', option: 'yes' });
  expect(w.tell(lapse('deadline:one#1'), clock)).toMatchObject({ code: 'timer-stale' });
  expect(w.timers).toEqual({ 'deadline:one#2': T0 + 160_000 });
});

test('a lapse that jumps leaves the step overdue and undone', () => {
  const w = walk(
    aPlan([
      aStep('one', { deadline: 60, onLapse: { type: 'goto', to: 'three' } }),
      aStep('two'),
      aStep('three'),
      anExit('end'),
    ]),
  );
  w.pass(60);
  expect(w.current).toEqual(['three']);
  expect(w.run.steps.one).toMatchObject({ status: 'interrupted', overdueAt: T0 + 60_000 });
});

test('a lapse whose jump is used up pages a person instead', () => {
  const w = walk(
    aPlan([
      aStep('one', { maxVisits: 1 }),
      aStep('two', { deadline: 60, onLapse: { type: 'goto', to: 'one' } }),
      anExit('end'),
    ]),
  );
  w.done('one');
  w.pass(60);
  expect(w.current).toEqual(['two']);
  expect(w.effects).toMatchObject([{ key: 'page:lapse:two#1' }]);
});

test('a wait is over by its time, by its signal, or by a person with a reason', () => {
  const plan = aPlan([
    aWait('hold', { for: 120, until: { type: 'feed', name: 'gpu', state: 'up' } }),
    anExit('end'),
  ]);
  const byTime = walk(plan);
  byTime.pass(119);
  expect(byTime.isDone).toBe(false);
  byTime.pass(1);
  expect(byTime.isDone).toBe(true);
  const bySignal = walk(plan);
  expect(bySignal.tell({ type: 'signal.received', signal: 'feed:gpu=down' })).toMatchObject({
    code: 'signal-not-awaited',
  });
  expect(bySignal.tell({ type: 'signal.received', signal: 'feed:gpu=up' })).toBeNull();
  expect(bySignal.timers).toEqual({});
  const byPerson = walk(plan);
  expect(byPerson.tell({ type: 'wait.ended', step: 'hold', reason: ' ' })).toMatchObject({
    code: 'reason-required',
  });
  expect(byPerson.tell({ type: 'wait.ended', step: 'hold', reason: 'it is up' })).toBeNull();
  expect(byPerson.run.steps.hold?.reason).toBe('it is up');
});

test('a signal that does not come in time leads to the timeout', () => {
  const w = walk(
    aPlan([
      aWait('hold', { until: { type: 'alert-resolved' }, deadline: 60, onTimeout: 'late' }),
      anExit('end'),
      anExit('late', 'aborted'),
    ]),
  );
  w.pass(60);
  expect(w.run.outcome).toMatchObject({ exit: 'late', outcome: 'aborted' });
});

test('a wait that would enter a used-up loop stays, overdue, and pages a person', () => {
  const w = walk(
    aPlan([aStep('one', { maxVisits: 1 }), aWait('hold', { for: 10, next: 'one' }), anExit('end')]),
  );
  w.done('one');
  w.pass(10);
  expect(w.current).toEqual(['hold']);
  expect(w.effects).toMatchObject([{ type: 'page', step: 'hold' }]);
  expect(w.timers).toEqual({});
});

test('a message goes out at once, and is repeated until the walkthrough ends', () => {
  const w = walk(aPlan([aNotify('tell', { every: 60 }), aStep('one'), anExit('end')]));
  w.pass(130);
  expect(w.effects.map(({ key }) => key)).toEqual([
    'notify:tell#1:0',
    'notify:tell#1:1',
    'notify:tell#1:2',
  ]);
  w.done('one');
  expect(w.timers).toEqual({});
  expect(w.tell({ type: 'reminder.due', key: 'reminder:tell#1' }, clock)).toMatchObject({
    code: 'timer-stale',
  });
});

test('a page that nobody answers by its deadline is exhausted, unless its lapse says else', () => {
  const plan = aPlan([
    anEscalate('call', { deadline: 60, onExhausted: 'alone' }),
    aStep('helped'),
    anExit('end'),
    aStep('alone', { next: 'end' }),
  ]);
  const w = walk(plan);
  w.at(T0 + 60_000);
  expect(w.tell(lapse('deadline:call#1'), clock)).toBeNull();
  expect(w.run.steps.call?.overdueAt).toBe(T0 + 60_000);
  expect(w.run.steps.alone?.status).toBe('current');
});
