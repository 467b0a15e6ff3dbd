import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  aLane,
  anExit,
  aParallel,
  aPlan,
  aRollback,
  aStep,
} from '../../../test/harness/plan-builder.ts';
import { ana, T0, walk } from '../../../test/harness/walk.ts';
import { walkthroughDefinition } from '../walkthrough/definition.ts';
import type { WalkthroughEvent } from '../walkthrough/event.ts';
import { canonical } from './canonical.ts';
import { chainEntry, GENESIS, verifyChain } from './chain.ts';
import { fold, refusedEntry, sameState } from './replay.ts';
import { step } from './step.ts';
import type { Definition, Stored } from './types.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const plan = aPlan([aStep('one', { deadline: 60 }), aStep('two'), anExit('end')]);

const chain = () => {
  const made = [];
  let prev = GENESIS;
  for (let seq = 1; seq <= 3; seq += 1) {
    const event = { type: 'note.added', text: `note ${seq}` };
    const one = chainEntry({ chain: 'i', seq, process: 'p', at: T0, by: ana, event, prev }, hash);
    made.push({ seq, text: one.text, hash: one.entry.hash });
    prev = one.entry.hash;
  }
  return made;
};

test('equal values have one canonical text, whatever order their keys were made in', () => {
  expect(canonical({ b: [1, { d: null, c: 'ü"' }], a: undefined, A: true })).toBe(
    '{"A":true,"b":[1,{"c":"ü\\"","d":null}]}',
  );
});

test('an entry that was hashed again after a change breaks the chain at the next one', () => {
  const rows = chain();
  const text = rows[0]?.text.replace('note 1', 'note 9') ?? '';
  const forged = rows.map((row) => (row.seq === 1 ? { ...row, text, hash: hash(text) } : row));
  expect(verifyChain(forged, hash)).toMatchObject({
    ok: false,
    seq: 2,
    code: 'chain-wrong-prev',
  });
});

test('a missing entry is a gap, and a missing end is found by the head', () => {
  const rows = chain();
  const head = { seq: 3, hash: rows[2]?.hash ?? '' };
  expect(
    verifyChain(
      [rows[0], rows[2]].flatMap((row) => row ?? []),
      hash,
    ),
  ).toMatchObject({
    seq: 2,
    code: 'chain-gap',
  });
  expect(verifyChain(rows.slice(0, 2), hash, undefined, head)).toMatchObject({
    seq: 3,
    code: 'chain-tail-missing',
  });
  expect(verifyChain(rows, hash, undefined, { seq: 2, hash: rows[1]?.hash ?? '' })).toMatchObject({
    ...{ seq: 3, code: 'chain-past-head', params: { found: 2 } },
  });
  expect(verifyChain(rows, hash, undefined, { ...head, hash: rows[1]?.hash ?? '' })).toMatchObject({
    ...{ seq: 3, code: 'chain-head-differs' },
  });
  const from = { seq: 1, hash: rows[0]?.hash ?? '' };
  expect(verifyChain(rows.slice(1), hash, from, head)).toEqual({ ok: true, head });
});

test('a snapshot of another definition version is refused, not guessed at', () => {
  const w = walk(plan);
  const stored = { ...w.stored, definitionVersion: 99 };
  expect(
    step(w.definition, stored, { type: 'step.done', step: 'one', at: T0, by: ana }),
  ).toMatchObject({ ok: false, rejection: { code: 'definition-unknown' } });
});

test('a fold names the entry that cannot be applied again', () => {
  const w = walk(plan);
  w.done('one');
  const entries = w.log.map((each, i) => ({ ...each, seq: i + 1, process: 'w' }));
  const definitions = { w: walkthroughDefinition(plan) as Definition };
  const { processes } = fold(definitions, entries);
  expect(processes.w && sameState(processes.w.stored, w.stored)).toBe(true);
  const twice = [...entries, ...entries.slice(1).map((each) => ({ ...each, seq: 3 }))];
  const { problem } = fold(definitions, twice);
  expect(problem).toMatchObject({ seq: 3, code: 'step-already-done' });
  expect(problem && refusedEntry(problem)).toEqual({
    ...{ seq: 3, code: 'replay-entry-refused', params: { seq: 3, code: 'step-already-done' } },
  });
  expect(fold({}, entries).problem).toMatchObject({ seq: 1, code: 'replay-unknown-process' });
});

test('a process that was read anew after each event reaches the same state as one that was not', () => {
  const lanes = [aLane('a', [aStep('a1')]), aLane('b', [aStep('b1')])];
  const undone = aPlan([
    aStep('one'),
    aStep('two'),
    aParallel('both', lanes),
    aRollback('undo', 'one'),
    anExit('end'),
  ]);
  const events: WalkthroughEvent[] = [
    { type: 'step.done', step: 'one' },
    { type: 'step.done', step: 'two' },
    { type: 'rollback.started', step: 'undo', reason: 'bad' },
  ];
  const definition = walkthroughDefinition(undone);
  const kept = walk(undone);
  let read = kept.stored;
  for (const event of events) {
    kept.tell(event);
    const copy = JSON.parse(JSON.stringify(read)) as Stored;
    const result = step(definition, copy, { ...event, at: T0, by: ana });
    if (!result.ok) throw new Error(result.rejection.code);
    read = result.stored;
  }
  expect(sameState(read, kept.stored)).toBe(true);
});
