import { expect, test } from 'vitest';
import {
  aCheck,
  aDecision,
  aLane,
  anExit,
  anIncluded,
  aParallel,
  aPlan,
  aRollback,
  aStep,
  aVerify,
} from '../../../test/harness/plan-builder.ts';
import { ben, T0, walk } from '../../../test/harness/walk.ts';

test('a plain way is walked to its exit', () => {
  const w = walk(aPlan([aStep('one', { deadline: 60 }), aStep('two'), anExit('end')]));
  expect(w.current).toEqual(['one']);
  expect(w.timers).toEqual({ 'deadline:one#1': T0 + 60_000 });
  expect(w.done('one')).toBeNull();
  expect(w.timers).toEqual({});
  expect(w.done('two')).toBeNull();
  expect(w.isDone).toBe(true);
  expect(w.run.outcome).toEqual({ exit: 'end', outcome: 'resolved', at: T0 });
  expect(w.done('two')).toMatchObject({ code: 'walkthrough-ended' });
});

test('of two who finish the same step the second learns who was first', () => {
  const w = walk(aPlan([aStep('one'), aStep('two'), anExit('end')]));
  w.done('one');
  expect(w.tell({ type: 'step.done', step: 'one' }, ben)).toEqual({
    code: 'step-already-done',
    params: { title: 'One', by: 'Ana', at: '2026-11-22T02:00:00Z' },
  });
});

test('lanes run side by side, join, and an include in a lane returns', () => {
  const w = walk(
    aPlan([
      aParallel('both', [
        aLane('left', [aStep('l1'), anIncluded('inc', [aStep('inc/a'), aStep('inc/b')])]),
        aLane('right', [aStep('r1')]),
      ]),
      aStep('after', { deadline: 30 }),
      anExit('end'),
    ]),
  );
  expect(w.current).toEqual(['both', 'l1', 'r1']);
  expect(w.done('r1')).toBeNull();
  expect(w.done('l1')).toBeNull();
  expect(w.current).toEqual(['both', 'inc', 'inc/a']);
  w.done('inc/a');
  w.at(T0 + 5000);
  expect(w.done('inc/b')).toBeNull();
  expect(w.current).toEqual(['after']);
  expect(w.run.steps.both).toMatchObject({ status: 'done', left: { at: T0 + 5000 } });
  expect(w.timers).toEqual({ 'deadline:after#1': T0 + 35_000 });
});

test('a rollback pauses where its list stands and returns there with the time that was left', () => {
  const w = walk(
    aPlan([
      aStep('one', { rollback: 'undo-one' }),
      aParallel('both', [
        aLane('left', [aStep('l1'), aStep('l2', { deadline: 100 })]),
        aLane('right', [aStep('r1')]),
      ]),
      aRollback('undo-one', 'one', { deadline: 10 }),
      anExit('end'),
    ]),
  );
  expect(w.tell({ type: 'rollback.started', step: 'one', reason: 'bad' })).toMatchObject({
    code: 'rollback-not-yet',
  });
  w.done('one');
  w.done('l1');
  w.done('r1');
  w.pass(40);
  expect(w.tell({ type: 'rollback.started', step: 'one', reason: 'bad' })).toBeNull();
  expect(w.current).toEqual(['undo-one']);
  expect(Object.keys(w.timers)).toEqual(['deadline:undo-one#1']);
  expect(w.done('l2')).toMatchObject({ code: 'step-paused' });
  w.pass(5);
  expect(w.tell({ type: 'rollback.done', step: 'undo-one' })).toBeNull();
  expect(w.current).toEqual(['both', 'l2']);
  expect(w.run.steps.l2?.visits).toBe(1);
  expect(w.timers).toEqual({ 'deadline:l2#1': w.now + 60_000 });
  expect(w.done('l2')).toBeNull();
  expect(w.isDone).toBe(true);
});

test('a loop is refused when its visits are used up', () => {
  const w = walk(
    aPlan([
      aStep('try', { maxVisits: 2 }),
      aVerify('look', { onFail: 'try' }),
      aDecision('choose', { again: 'try', go: 'end' }),
      anExit('end'),
    ]),
  );
  w.done('try');
  expect(w.tell({ type: 'verify.recorded', step: 'look', value: '3 %', pass: false })).toBeNull();
  w.done('try');
  w.tell({ type: 'verify.recorded', step: 'look', value: '0 %', pass: true });
  expect(w.tell({ type: 'decision.made', step: 'choose', option: 'again' })).toEqual({
    code: 'loop-exhausted',
    params: { title: 'Try', times: 2 },
  });
  expect(w.current).toEqual(['choose']);
});

test('open checks do not hold a step back, and are counted', () => {
  const w = walk(aPlan([aStep('one', { checks: [aCheck('a'), aCheck('b')] }), anExit('end')]));
  expect(w.tell({ type: 'check.ticked', step: 'one', check: 'a' })).toBeNull();
  expect(w.tell({ type: 'check.ticked', step: 'one', check: 'a' }, ben)).toMatchObject({
    code: 'check-already-ticked',
    params: { by: 'Ana' },
  });
  w.done('one');
  expect(w.run.steps.one?.openChecks).toBe(1);
});

test('a rollback whose lapse jumps on does not return: what it paused is given up', () => {
  const w = walk(
    aPlan([
      aStep('one'),
      aStep('two', { deadline: 100 }),
      aRollback('undo', 'one', { deadline: 10, onLapse: { type: 'goto', to: 'three' } }),
      aStep('three'),
      anExit('end'),
    ]),
  );
  w.done('one');
  w.tell({ type: 'rollback.started', step: 'undo', reason: 'bad' });
  expect(w.run.steps.two).toMatchObject({ status: 'paused', remaining: { deadline: 100 } });
  w.pass(10);
  expect(w.current).toEqual(['three']);
  expect(w.run.steps.two?.status).toBe('interrupted');
  expect(w.timers).toEqual({});
});
