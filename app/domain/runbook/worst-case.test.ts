import { expect, test } from 'vitest';
import {
  decision,
  exit,
  include,
  lane,
  notify,
  parallel,
  plan,
  run,
  step,
  verify,
  wait,
} from './plan.builder.ts';
import { worstByExit, worstCase, worstRemaining } from './worst-case.ts';

const minutes = (count: number) => count * 60;

test('the longest way counts the deadline of each step on it', () => {
  const worst = worstCase(
    plan(
      step('a', { deadline: minutes(5), next: 'choose' }),
      decision('choose', { deadline: minutes(2), to: ['short', 'long'] }),
      step('short', { deadline: minutes(1), next: 'done' }),
      step('long', { deadline: minutes(30), next: 'tell' }),
      notify('tell', { next: 'done' }),
      exit('done'),
    ),
  );
  expect(worst).toMatchObject({ bounded: true, total: minutes(37), exit: 'done' });
  expect(worst.bounded && worst.way.map(({ id }) => id)).toEqual(['a', 'choose', 'long', 'tell']);
});

test('a jump on lapse counts the whole deadline', () => {
  const worst = worstCase(
    plan(
      step('a', { deadline: 60, next: 'done', onLapse: 'b' }),
      step('b', { deadline: 600, next: 'done' }),
      exit('done'),
    ),
  );
  expect(worst).toMatchObject({ total: 660 });
});

test('a bounded loop is walked as often as its bound allows and no more', () => {
  const loop = plan(
    step('try', { deadline: 100, next: 'look', maxVisits: 3 }),
    verify('look', { deadline: 10, next: 'done', onFail: 'again' }),
    decision('again', { deadline: 1, to: ['try', 'done'] }),
    exit('done'),
  );
  expect(worstCase(loop)).toMatchObject({ total: 3 * 110 + 3 });
});

test('two bounds in one loop both hold', () => {
  const loop = plan(
    decision('hub', { deadline: 1, to: ['a', 'b', 'done'] }),
    step('a', { deadline: 10, next: 'hub', maxVisits: 2 }),
    step('b', { deadline: 100, next: 'hub', maxVisits: 3 }),
    exit('done'),
  );
  expect(worstCase(loop)).toMatchObject({ total: 6 + 20 + 300 });
});

test('a way that uses up a bound it needs to get out does not count', () => {
  const trap = plan(
    step('gate', { deadline: 1, next: 'choose', maxVisits: 1 }),
    decision('choose', { deadline: 1, to: ['side', 'done'] }),
    step('side', { deadline: 1000, next: 'gate' }),
    exit('done'),
  );
  expect(worstCase(trap)).toMatchObject({ total: 2 });
});

test('a step without a deadline makes it unbounded only when it stands on a way to an exit', () => {
  expect(worstCase(plan(step('a', { next: 'done' }), exit('done')))).toEqual({
    bounded: false,
    because: ['a'],
    reason: 'endless',
  });
  expect(
    worstCase(
      plan(step('a', { deadline: 5, next: 'done' }), step('b', { next: 'b' }), exit('done')),
    ),
  ).toMatchObject({ total: 5 });
});

test('a loop without a bound is endless and named', () => {
  expect(
    worstCase(
      plan(
        step('a', { deadline: 5, next: 'b' }),
        decision('b', { deadline: 5, to: ['a', 'done'] }),
        exit('done'),
      ),
    ),
  ).toMatchObject({ bounded: false, because: expect.arrayContaining(['a', 'b']) });
});

test('a parallel takes its longest lane and says inside what each step stands', () => {
  const worst = worstCase(
    plan(
      parallel('both', {
        next: 'done',
        lanes: [
          lane('one', step('x', { deadline: 10, next: '@join' })),
          lane(
            'two',
            step('y', { deadline: 30, next: 'z' }),
            step('z', { deadline: 5, next: '@join' }),
          ),
        ],
      }),
      exit('done'),
    ),
  );
  expect(worst).toMatchObject({ total: 35 });
  expect(worst.bounded && worst.way[0]).toEqual({
    id: 'y',
    title: 'y',
    seconds: 30,
    inside: ['both', 'two'],
  });
});

test('an included runbook is walked inside, and one that was not expanded is endless', () => {
  const inner = plan(step('in/x', { deadline: 10, next: 'in/out' }), exit('in/out'));
  expect(worstCase(plan(include('in', { next: 'done', plan: inner }), exit('done')))).toMatchObject(
    { total: 10, exit: 'done' },
  );
  expect(worstCase(plan(include('in', { next: 'done' }), exit('done')))).toMatchObject({
    because: ['in'],
  });
});

test('a wait takes its time, or its deadline when it waits for a signal', () => {
  expect(worstCase(plan(wait('w', { for: 90, next: 'done' }), exit('done')))).toMatchObject({
    total: 90,
  });
  expect(
    worstCase(
      plan(
        wait('w', {
          until: { type: 'alert-resolved' },
          deadline: 40,
          next: 'done',
          onTimeout: 'b',
        }),
        step('b', { deadline: 2, next: 'done' }),
        exit('done'),
      ),
    ),
  ).toMatchObject({ total: 42 });
});

test('each exit has its own longest way', () => {
  const found = worstByExit(
    plan(
      decision('a', { deadline: 1, to: ['slow', 'quick'] }),
      step('slow', { deadline: 100, next: 'late' }),
      exit('quick'),
      exit('late'),
    ),
  );
  expect(found.map(({ exit: { id }, worst }) => [id, worst.bounded && worst.total])).toEqual([
    ['quick', 1],
    ['late', 101],
  ]);
});

test('a plan without a way to an exit says so, and one too large to search names the loop', () => {
  expect(worstCase(plan(step('a', { deadline: 1, next: 'a', maxVisits: 2 }), exit('x')))).toEqual({
    bounded: false,
    because: [],
    reason: 'no-exit',
  });
  const ids = Array.from({ length: 12 }, (_, i) => `n${i}`);
  const hub = decision('hub', { deadline: 1, to: [...ids, 'done'] });
  const spokes = ids.map((id) => step(id, { deadline: 1, next: 'hub', maxVisits: 9 }));
  const worst = worstCase(plan(hub, ...spokes, exit('done')));
  expect(worst).toMatchObject({ bounded: false, reason: 'too-large' });
  expect(!worst.bounded && [...worst.because].sort()).toEqual([...ids].sort());
});

test('what remains counts the current step in full and the visits already made', () => {
  const loop = plan(
    step('try', { deadline: 100, next: 'look', maxVisits: 3 }),
    verify('look', { deadline: 10, next: 'done', onFail: 'try' }),
    exit('done'),
  );
  expect(worstRemaining(loop, run({ try: ['current', 1] }))).toBe(330);
  expect(worstRemaining(loop, run({ try: ['done', 2], look: ['current', 2] }))).toBe(10 + 110);
  expect(worstRemaining(loop, run({ try: ['done', 3], look: ['current', 3] }))).toBe(10);
  expect(worstRemaining(loop, run({}))).toBeUndefined();
});

test('inside an include or a lane a bound begins anew whenever it is entered', () => {
  const inner = [
    step('try', { deadline: 10, next: 'look', maxVisits: 2 }),
    verify('look', { deadline: 1, next: '@return', onFail: 'try' }),
  ];
  const twice = plan(
    include('there', { next: 'again', maxVisits: 2, plan: plan(...inner) }),
    verify('again', { deadline: 1, next: 'done', onFail: 'there' }),
    exit('done'),
  );
  expect(worstCase(twice)).toMatchObject({ bounded: true, total: 2 * (2 * 11) + 2 });
  const inside = run({ there: ['current', 1], try: ['done', 2], look: ['current', 2] });
  expect(worstRemaining(twice, inside)).toBe(1 + 1 + 22 + 1);

  const endless = plan(
    include('there', {
      next: 'again',
      plan: plan(step('once', { deadline: 10, next: '@return', maxVisits: 1 })),
    }),
    verify('again', { deadline: 1, next: 'done', onFail: 'there' }),
    exit('done'),
  );
  expect(worstCase(endless)).toMatchObject({ bounded: false, reason: 'endless' });
});

test('what remains of a parallel is the longest of the lanes still open', () => {
  const both = plan(
    parallel('both', {
      next: 'after',
      lanes: [
        lane('one', step('x', { deadline: 10, next: '@join' })),
        lane(
          'two',
          step('y', { deadline: 30, next: 'z' }),
          step('z', { deadline: 5, next: '@join' }),
        ),
      ],
    }),
    step('after', { deadline: 100, next: 'done' }),
    exit('done'),
  );
  const at = (steps: Parameters<typeof run>[0]) => worstRemaining(both, run(steps));
  expect(at({ both: ['current', 1], x: ['current', 1], y: ['current', 1] })).toBe(135);
  expect(at({ x: ['current', 1], y: ['done', 1], z: ['current', 1] })).toBe(110);
  expect(at({ x: ['done', 1], y: ['done', 1], z: ['current', 1] })).toBe(105);
});

test('bounds that no loop needs cost nothing: one state for each node', () => {
  const nodes = Array.from({ length: 300 }, (_, i) =>
    i % 3 === 0
      ? decision(`n${i}`, { deadline: 1, to: [`n${i + 1}`, `n${i + 3}`] })
      : step(`n${i}`, { deadline: 1, next: `n${i + 1}`, maxVisits: 2 }),
  );
  expect(worstCase(plan(...nodes, exit('n300')), 301)).toMatchObject({ bounded: true, total: 300 });
});
