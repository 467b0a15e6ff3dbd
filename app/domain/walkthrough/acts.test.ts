import { expect, test } from 'vitest';
import {
  aDecision,
  aLane,
  anApproval,
  anEscalate,
  anExit,
  anInput,
  aParallel,
  aPlan,
  aStep,
  aVerify,
} from '../../../test/harness/plan-builder.ts';
import { ana, ben, walk } from '../../../test/harness/walk.ts';
import { start } from '../engine/step.ts';
import { walkthroughDefinition } from './definition.ts';

test('a critical step is skipped with a reason, and by the commander only', () => {
  const w = walk(aPlan([aStep('one', { critical: true }), anExit('end')]));
  const skip = { type: 'step.skipped', step: 'one' } as const;
  expect(w.tell({ ...skip, reason: ' ', commander: true })).toMatchObject({
    code: 'reason-required',
  });
  expect(w.tell({ ...skip, reason: 'dead end' })).toMatchObject({
    code: 'critical-needs-commander',
  });
  expect(w.tell({ ...skip, reason: 'dead end', commander: true })).toBeNull();
  expect(w.run.steps.one).toMatchObject({ status: 'skipped', reason: 'dead end' });
});

test('a decision is made once, and who comes second learns what was chosen', () => {
  const w = walk(
    aPlan([aDecision('way', { left: 'one', right: 'end' }), aStep('one'), anExit('end')]),
  );
  expect(w.tell({ type: 'decision.made', step: 'way', option: 'up' })).toMatchObject({
    code: 'unknown-option',
  });
  expect(w.tell({ type: 'decision.made', step: 'way', option: 'left' })).toBeNull();
  expect(w.tell({ type: 'decision.made', step: 'way', option: 'right' }, ben)).toMatchObject({
    code: 'decision-already-made',
    params: { option: 'left', by: 'Ana' },
  });
});

test('a verification needs an observed value, and without a way for failure it stays', () => {
  const w = walk(aPlan([aVerify('proof'), anExit('end')]));
  const look = { type: 'verify.recorded', step: 'proof' } as const;
  expect(w.tell({ ...look, value: ' ', pass: true })).toMatchObject({ code: 'observed-required' });
  expect(w.tell({ ...look, value: '7 %', pass: false })).toBeNull();
  expect(w.run.steps.proof).toMatchObject({
    status: 'current',
    observed: { value: '7 %', pass: false },
  });
  expect(w.tell({ ...look, value: '0 %', pass: true })).toBeNull();
  expect(w.isDone).toBe(true);
});

test('an approval needs different people and different roles', () => {
  const plan = aPlan([
    anApproval('spend', { roles: ['finance', 'cto'], quorum: 2, onRefused: 'no' }),
    anExit('end'),
    anExit('no', 'aborted'),
  ]);
  const give = (role: string) => ({ type: 'approval.given', step: 'spend', role }) as const;
  const w = walk(plan);
  expect(w.tell(give('janitor'))).toMatchObject({ code: 'not-an-approving-role' });
  expect(w.tell(give('finance'))).toBeNull();
  expect(w.tell(give('cto'))).toMatchObject({ code: 'already-approved' });
  expect(w.tell(give('finance'), ben)).toBeNull();
  expect(w.current).toEqual(['spend']);
  expect(w.tell(give('cto'), { type: 'person', id: 'p-cleo', name: 'Cleo' })).toBeNull();
  expect(w.isDone).toBe(true);
  const refused = walk(plan);
  const no = { type: 'approval.refused', step: 'spend', role: 'cto' } as const;
  expect(refused.tell({ ...no, reason: '' })).toMatchObject({ code: 'reason-required' });
  expect(refused.tell({ ...no, reason: 'too dear' })).toBeNull();
  expect(refused.run.outcome?.exit).toBe('no');
});

test('an escalation pages, and goes on when acknowledged or exhausted', () => {
  const plan = aPlan([
    anEscalate('call', { policy: 'primary', message: 'Come', onExhausted: 'alone' }),
    anExit('end'),
    anExit('alone', 'aborted'),
  ]);
  const w = walk(plan);
  expect(w.effects).toMatchObject([{ type: 'page', key: 'page:call#1', policy: 'primary' }]);
  expect(w.tell({ type: 'page.acknowledged', step: 'call' }, ben)).toBeNull();
  expect(w.run.outcome?.exit).toBe('end');
  const alone = walk(plan);
  alone.tell({ type: 'page.exhausted', step: 'call' });
  expect(alone.run.outcome?.exit).toBe('alone');
});

test('values must fit, secrets are marked, and no effect carries a value', () => {
  const inputs = [
    anInput('region', { pattern: '[a-z]{2}-\\d', default: 'eu-1' }),
    anInput('key', { secret: true }),
  ];
  const plan = aPlan([anEscalate('call'), anExit('end')], { inputs });
  const w = walk(plan, { key: 'hunter2' });
  expect(w.run.values.region?.value).toBe('eu-1');
  expect(w.run.values.key).toMatchObject({ value: 'hunter2', secret: true });
  const record = (name: string, value: string) =>
    ({ type: 'value.recorded', name, value }) as const;
  expect(w.tell(record('region', 'mars'))).toMatchObject({ code: 'value-pattern' });
  expect(w.tell(record('colour', 'red'))).toMatchObject({ code: 'unknown-value' });
  expect(w.tell(record('region', 'x'.repeat(2001)))).toMatchObject({ code: 'value-too-long' });
  expect(w.tell(record('region', 'us-2'))).toBeNull();
  expect(JSON.stringify(w.effects)).not.toContain('hunter2');
  const begin = {
    type: 'walkthrough.started',
    revision: 'r',
    runbook: 'b',
    at: 0,
    by: ana,
  } as const;
  expect(
    start(walkthroughDefinition(plan), { ...begin, inputs: { region: 'mars' } }),
  ).toMatchObject({ ok: false, rejection: { code: 'value-pattern' } });
});

test('reopening moves the position back, and not into what is finished', () => {
  const lanes = [aLane('a', [aStep('a1'), aStep('a2')]), aLane('b', [aStep('b1')])];
  const w = walk(
    aPlan([aStep('one', { deadline: 60 }), aParallel('both', lanes), aStep('last'), anExit('end')]),
  );
  const reopen = (step: string) => w.tell({ type: 'step.reopened', step, reason: 'wrong' });
  expect(reopen('one')).toMatchObject({ code: 'step-is-current' });
  expect(reopen('last')).toMatchObject({ code: 'not-yet-reached' });
  w.done('one');
  w.done('a1');
  expect(reopen('a1')).toBeNull();
  expect(w.current).toEqual(['a1', 'b1', 'both']);
  expect(w.run.steps.a2?.status).toBe('interrupted');
  expect(reopen('one')).toBeNull();
  expect(w.current).toEqual(['one']);
  expect(Object.keys(w.timers)).toEqual(['deadline:one#2']);
  for (const id of ['one', 'a1', 'a2', 'b1']) expect(w.done(id)).toBeNull();
  expect(reopen('a1')).toMatchObject({ code: 'region-ended', params: { region: 'Lane a' } });
});

test('a loop inside a parallel counts anew when the parallel is entered again', () => {
  const lane = aLane('a', [aStep('try', { maxVisits: 1 }), aVerify('look', { onFail: 'try' })]);
  const w = walk(
    aPlan([
      aParallel('both', [lane], { maxVisits: 2 }),
      aDecision('again', { yes: 'both', no: 'end' }),
      anExit('end'),
    ]),
  );
  const fail = { type: 'verify.recorded', step: 'look', value: '1', pass: false } as const;
  w.done('try');
  expect(w.tell(fail)).toMatchObject({ code: 'loop-exhausted' });
  w.tell({ ...fail, pass: true });
  expect(w.tell({ type: 'decision.made', step: 'again', option: 'yes' })).toBeNull();
  expect(w.run.steps.try).toMatchObject({ visits: 2, turns: 1 });
  w.done('try');
  w.tell({ ...fail, pass: true });
  expect(w.tell({ type: 'decision.made', step: 'again', option: 'yes' })).toMatchObject({
    code: 'loop-exhausted',
    params: { title: 'Both' },
  });
});
