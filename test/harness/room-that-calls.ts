import { openDatabase } from '../../app/parts.server.ts';
import { bulkhead } from './accounts.ts';
import { type Rooms, wayToEnough } from './rooms.ts';
import type { RunningServer } from './server.ts';

let called = 0;

/** Somebody who can be paged. */
const reachable = async (server: RunningServer): Promise<string> => {
  called += 1;
  const name = `Called ${process.pid} ${called}`;
  await bulkhead(server, 'person', 'add', name);
  const store = await openDatabase(server.dataDir);
  if (!store.ok) throw new Error(store.rejection.code);
  const personId = (await store.value.read.people()).find((one) => one.name === name)?.id ?? '';
  const id = `by-mail-${personId}`;
  // In four minutes, when the test is over: mail cannot be sent here, and so would not be waited for.
  const rules = [
    { contact: id, after: 240, severities: ['sev1', 'sev2', 'sev3', 'sev4'] as const },
  ];
  await store.value.transact(async (tx) => {
    await tx.insertContactPoint({
      ...{ id, personId, kind: 'email', position: 0, address: 'called@example.org' },
      ...{ verifiedAt: 1, createdAt: 1 },
    });
    await tx.putNotificationRules(personId, { rules, quiet: null }, 1);
  });
  await store.value.close();
  return personId;
};

/**
 * A drill that waits for the answer of somebody who is paged: with nobody to page, an escalation is
 * over as soon as it begins.
 */
export const roomThatCalls = async (
  server: RunningServer,
  { walked, send }: Rooms,
  title: string,
): Promise<string> => {
  const to = await reachable(server);
  const id = await walked(wayToEnough, { title, kind: 'drill' });
  await send(
    id,
    { type: 'role.assigned', role: 'capacity', to },
    { type: 'decision.made', step: 'enough', option: 'cannot-tell' },
  );
  return id;
};
