import { expect, test } from 'vitest';
import { layerOf, scheduleOf } from '../../app/domain/oncall/schedule.builder.ts';
import { accepted } from '../../app/domain/outcome.ts';
import { bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import { fakePlan } from '../../test/harness/fake-plan.ts';
import { signedInAs } from '../../test/harness/signed-in.ts';
import { sayOnCall } from './oncall.ts';

test('the command line says who is on call, or that there is no such schedule', async () => {
  const usecases = await bulkhead(libraryOf(fakePlan));
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  expect(await sayOnCall({ usecases }, undefined, io)).toBe(1);
  await usecases.store.transact((tx) =>
    tx.insertPerson({
      ...{ id: 'ada', name: 'Ada', createdAt: 0, email: null, zone: null, language: null },
      deactivatedAt: null,
    }),
  );
  const root = signedInAs({ id: 'ada', name: 'Ada' }, 'administrator');
  const schedule = scheduleOf({ layers: [layerOf({ people: ['ada'] })] });
  await usecases.createSchedule(root, () => accepted(null), schedule);
  expect(await sayOnCall({ usecases }, 'platform', io)).toBe(0);
  expect(lines).toEqual(['There are no schedules yet. Make one under On call.', 'platform\tAda']);
});
