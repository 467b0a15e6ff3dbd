import { expect, test } from 'vitest';
import { bulkhead, libraryOf, sha256 } from '../../../test/harness/bulkhead.ts';
import { fakePlan } from '../../../test/harness/fake-plan.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { acknowledgeByLink } from './acknowledge-by-link.ts';
import type { AcknowledgePage } from './types.ts';

const token = 'a'.repeat(64);

const setUp = async (acknowledge: AcknowledgePage) => {
  const { store, clock, peekAcknowledge } = await bulkhead(libraryOf(fakePlan));
  await store.transact(async (tx) => {
    const ada = { id: 'ada', name: 'Ada', createdAt: 0, email: null, zone: null, language: null };
    await tx.insertPerson({ ...ada, deactivatedAt: null });
    const page = (n: number) => ({ escalation: `e${n}`, incident: 'i', number: 1, title: 'T' });
    await tx.insertAcknowledgeLink({
      ...{ hash: sha256(token), personId: 'ada', pages: [page(1), page(2)] },
      ...{ expiresAt: clock.at + 1000, usedAt: null },
    });
  });
  const ports = { store, hash: sha256, now: () => clock.at } as Partial<Ports> as Ports;
  return { press: acknowledgeByLink(ports, acknowledge), look: () => peekAcknowledge(token) };
};

test('pressing acknowledges every page of the link as its person, once', async () => {
  const asked: string[] = [];
  const { press, look } = await setUp(async (escalation, { name }) => {
    asked.push(`${name} ${escalation}`);
    return escalation === 'e1' ? accepted(null) : rejected('page-already-acknowledged');
  });
  await look();
  expect(asked).toEqual([]);
  expect((await press(token)).ok).toBe(true);
  expect(asked).toEqual(['Ada e1', 'Ada e2']);
  expect(await press(token)).toMatchObject({ rejection: { code: 'acknowledge-link-used' } });
  expect(await look()).toMatchObject({ rejection: { code: 'acknowledge-link-used' } });
  expect(asked).toHaveLength(2);
});

test('when no page of it is open any more, it says why', async () => {
  const { press } = await setUp(async () => rejected('escalation-not-found'));
  expect(await press(token)).toMatchObject({ rejection: { code: 'escalation-not-found' } });
});
