import { expect, test } from 'vitest';
import { ada, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import type { DrillPlan } from '../../domain/drill/drill.ts';
import * as a from '../../domain/runbook/plan.builder.ts';

const library = libraryOf(a.plan(a.step('one', { next: 'end', deadline: 300 }), a.exit('end')));

/** What is handed out after Ada, who declared, published an update and was reminded of the next one. */
const handedOut = async (kind: 'real' | 'drill', drill?: DrillPlan) => {
  const here = await bulkhead(library, { cadence: { sev1: 900 } });
  await here.store.transact(async (tx) => {
    const since = { createdAt: 1, verifiedAt: 1 };
    await tx.insertPerson({
      ...{ id: 'ada', name: 'Ada', createdAt: 1, email: null },
      ...{ zone: null, language: null, deactivatedAt: null },
    });
    await tx.insertContactPoint({
      ...{ id: 'c1', personId: 'ada', kind: 'email', address: 'ada@example.org', position: 1 },
      ...since,
    });
    await tx.putChannel({
      ...{ id: 'status', name: 'Status', kind: 'email', address: 'status@example.org' },
      ...{ audiences: ['external'], createdAt: 1 },
    });
  });
  const id = await here.declared({ kind, ...(drill && { drill }) });
  const update = { audience: 'external', status: 'investigating', title: 'T', text: 'X' } as const;
  await here.sendEvent(id, { type: 'update.published', ...update }, ada, null);
  await here.pass(900);
  const ways: string[] = [];
  for (let round = 0; round < 3; round++)
    for (const { id: row } of (await here.lanesDue(here.clock.at, 20)).lanes) {
      const begun = await here.beginDelivery(row);
      if (!begun) continue;
      const { content, to } = begun.delivery;
      const what = content.type === 'effect' ? content.effect.type : content.message.type;
      if (what !== 'warn' && what !== 'deadline-near') ways.push(`${what} ${to.way}`);
      await here.endDelivery(begun.id, { ok: true }, 0);
    }
  expect(await here.replayAll()).toMatchObject({ problems: [] });
  return ways.sort();
};

test('an update goes to the channels of its audience, the reminder to whoever owes it', async () => {
  expect(await handedOut('real')).toEqual(['update email', 'update-due email']);
});

test('a drill is heard as what is real is, or by the log alone, as was chosen', async () => {
  const marked = { pages: 'marked', pace: 1 } as const;
  expect(await handedOut('drill', marked)).toEqual(['update email', 'update-due email']);
  const log = { pages: 'log', pace: 1 } as const;
  expect(await handedOut('drill', log)).toEqual(['notify log', 'remind log']);
});
