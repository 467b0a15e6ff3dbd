import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSnapshot, snapshotWriter } from './snapshot-text.ts';

const ana = { type: 'person', id: 'ana', name: 'Ana "the ü"' };

test('whatever plain JSON is written is read back as it was, one snapshot after the other', () => {
  const mark = fc.record({ by: fc.constantFrom(ana, { type: 'clock' }), at: fc.integer() });
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string(), fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true })),
      fc.constantFrom(null, true, false, [], {}, '', [''], [0, 1], { by: 1, at: 2 }),
      mark,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z@ü"-]{1,6}$/), tie('tree'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), tree), { minLength: 1 }), (snapshots) => {
      const write = snapshotWriter();
      for (const snapshot of snapshots) {
        const plain = JSON.parse(JSON.stringify(snapshot)) as object;
        expect(readSnapshot(write(plain))).toEqual(plain);
      }
    }),
  );
});

test('what two snapshots share is written alike the second time, and what changed is seen', () => {
  const write = snapshotWriter();
  const steps = { one: { left: { by: ana, at: 1 } }, two: { checks: {} } };
  write({ context: { steps } });
  const next = {
    context: { steps: { ...steps, two: { left: { by: { type: 'clock' }, at: 2 } } } },
  };
  const text = write(next);
  expect(readSnapshot(text)).toEqual(next);
  expect(readSnapshot(snapshotWriter()(next))).toEqual(next);
  expect(text.match(/Ana/g)).toHaveLength(1);
});

test('a field that is undefined is not written, and a text that is no snapshot is refused', () => {
  expect(readSnapshot(snapshotWriter()({ a: undefined, b: 1 }))).toStrictEqual({ b: 1 });
  expect(() => readSnapshot('{"value":"@ended"}')).toThrow(SyntaxError);
  expect(() => readSnapshot('x{}')).toThrow(SyntaxError);
});
