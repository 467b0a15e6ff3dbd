import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MORNING, sha256 } from '../../../test/harness/bulkhead.ts';
import { freshFile, freshStore } from '../../../test/harness/store.ts';
import { recordAudit } from '../record-audit.ts';
import { checkingAudit } from './check-audit.ts';

const MINUTE = 60_000;

const chain = async () => {
  const file = freshFile();
  const store = await freshStore(file);
  const clock = { at: MORNING };
  const asked: number[] = [];
  const read = {
    ...store.read,
    auditTexts: (after: number, limit: number) => {
      asked.push(after);
      return store.read.auditTexts(after, limit);
    },
  };
  const add = (count: number) =>
    store.transact(async (tx) => {
      for (let one = 0; one < count; one++)
        await recordAudit(tx, sha256, {
          event: { type: 'sign-out' },
          by: { type: 'nobody' },
          at: clock.at,
        });
    });
  const tamper = (sql: string) => {
    const db = new Database(file);
    db.exec(sql);
    db.close();
  };
  return { add, asked, clock, tamper, check: checkingAudit(read, sha256, () => clock.at) };
};

test('who looks again reads only what came since', async () => {
  const { add, asked, check } = await chain();
  await add(1200);
  expect(await check()).toEqual({ entries: 1200, problem: null });
  expect(asked).toEqual([0, 1000]);
  asked.length = 0;
  await add(3);
  expect(await check()).toEqual({ entries: 1203, problem: null });
  expect(asked).toEqual([1199, 1200]);
});

test('what was followed before is followed again after ten minutes, and a change in it is found', async () => {
  const { add, check, clock, tamper } = await chain();
  await add(5);
  expect((await check()).problem).toBeNull();
  tamper(`update audit set text = replace(text, 'nobody', 'operator') where seq = 2`);
  clock.at += 11 * MINUTE;
  expect((await check()).problem).toMatchObject({ seq: 2, code: 'chain-text-changed' });
  // A chain that is broken is not taken for known.
  expect((await check()).problem).toMatchObject({ seq: 2 });
});

test('a tail that is cut off and written anew is found at once', async () => {
  const { add, check, tamper } = await chain();
  await add(5);
  expect((await check()).problem).toBeNull();
  tamper(`delete from audit where seq > 3`);
  expect((await check()).problem).toMatchObject({ code: 'chain-tail-missing' });
  tamper(`update audit_head set seq = 3, hash = (select hash from audit where seq = 3)`);
  expect(await check()).toEqual({ entries: 3, problem: null });
});
