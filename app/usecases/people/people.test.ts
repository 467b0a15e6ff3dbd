import { expect, test } from 'vitest';
import { bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import { fakePlan } from '../../../test/harness/fake-plan.ts';
import { signedInAs } from '../../../test/harness/signed-in.ts';

const setUp = async () => {
  const usecases = await bulkhead(libraryOf(fakePlan));
  const add = async (name: string, administrator = false) => {
    const link = await usecases.createSignInLink({ name, administrator });
    const signedIn = await usecases.signIn(link.token);
    if (!signedIn.ok) throw new Error(signedIn.rejection.code);
    const me = await usecases.viewerOfSession(signedIn.value.session);
    if (!me) throw new Error('nobody');
    return { me, session: signedIn.value.session };
  };
  return { usecases, add, root: await add('Root', true) };
};
const refused = (code: string) => ({ ok: false, rejection: expect.objectContaining({ code }) });

test('who leaves hands over the open roles; sessions and tokens end, the name stays', async () => {
  const { usecases, add, root } = await setUp();
  const [marta, ben] = [await add('Marta'), await add('Ben')];
  const made = await usecases.createOwnToken(marta.me, { name: 'ci', scopes: ['read'], days: 1 });
  if (!made.ok) throw new Error(made.rejection.code);
  const declared = await usecases.declareIncident(
    { title: 'Capacity is gone', severity: 'sev1', kind: 'drill', runbook: fakePlan.id },
    { type: 'person', id: marta.me.id, name: marta.me.name },
    null,
  );
  if (!declared.ok) throw new Error(declared.rejection.code);
  const named = { type: 'person' as const, id: marta.me.id };
  const other = { type: 'person' as const, id: ben.me.id };
  const steps = { delay: 0, repeat: 0, levels: [{ targets: [named, other], wait: 60 }] };
  const body = { ...steps, lastResort: { targets: [named], wait: 60 }, ackTimeout: null };
  const variants = [{ ...steps, severities: ['sev1' as const] }];
  const saved = await usecases.savePolicy(
    { id: 'gpus', name: 'GPUs', team: null, isDefault: true, body: { ...body, variants } },
    null,
    { type: 'person', id: root.me.id, name: 'Root' },
  );
  expect(saved).toMatchObject({ ok: true });
  expect(await usecases.readPerson(marta.me.id)).toMatchObject({ value: { onCall: ['GPUs'] } });
  const leave = (to: string | null) => usecases.deactivatePerson(root.me, marta.me.id, to);
  expect(await leave(null)).toEqual(refused('successor-needed'));
  expect(await usecases.viewerOfToken(made.value.token)).toMatchObject({ owner: marta.me.id });
  expect(await leave(ben.me.id)).toMatchObject({ ok: true });

  const policy = await usecases.readPolicy('gpus');
  expect(policy).toMatchObject({ value: { lastResort: { targets: [other] } } });
  expect(policy).toMatchObject({ value: { levels: [{ targets: [other] }] } });
  expect(JSON.stringify(policy)).not.toContain(marta.me.id);
  expect(await usecases.viewerOfSession(marta.session)).toBeNull();
  expect(await usecases.viewerOfToken(made.value.token)).toBeNull();
  const room = await usecases.readRoom(declared.value.id);
  if (!room.ok) throw new Error(room.rejection.code);
  const { incident, timeline } = room.value;
  expect(incident.roles).toContainEqual(
    expect.objectContaining({
      id: 'incident-commander',
      holder: expect.objectContaining({ name: 'Ben' }),
    }),
  );
  expect(incident.declared.by).toMatchObject({ name: 'Marta' });
  expect(timeline.find(({ type }) => type === 'role.handed')?.params).toMatchObject({ to: 'Ben' });
  expect((await usecases.replayAll()).problems).toEqual([]);
});

test('the last administrator can neither leave nor lose the role', async () => {
  const { usecases, add, root } = await setUp();
  const { id } = root.me;
  expect(await usecases.setGrants(root.me, id, [])).toEqual(refused('last-administrator'));
  expect(await usecases.deactivatePerson(root.me, id, null)).toEqual(refused('last-administrator'));
  const second = await add('Second', true);
  expect(await usecases.setGrants(second.me, id, [])).toMatchObject({ ok: true });
});

test('a role takes a team that there is, and goes with it', async () => {
  const { usecases, add, root } = await setUp();
  const { me } = await add('Ada');
  const grants = [{ role: 'responder' as const, team: 'platform' }];
  expect(await usecases.setGrants(root.me, me.id, grants)).toEqual(refused('team-not-found'));
  expect(await usecases.createTeam(root.me, { id: 'No!', name: 'x' })).toEqual(
    refused('team-pattern'),
  );
  await usecases.createTeam(root.me, { id: 'platform', name: 'Platform' });
  expect(await usecases.setGrants(root.me, me.id, grants)).toMatchObject({ ok: true });
  await usecases.removeTeam(root.me, 'platform');
  expect(await usecases.readPerson(me.id)).toMatchObject({ value: { grants: [] } });
});

test('nobody ends another’s session, revokes another’s token or removes their contact point', async () => {
  const { usecases, add } = await setUp();
  const [ada, ben] = [await add('Ada'), await add('Ben')];
  const token = await usecases.createOwnToken(ada.me, { name: 'x', scopes: ['read'], days: null });
  const contact = await usecases.addContactPoint(ada.me, {
    kind: 'sms',
    address: '+39 02 12345',
  });
  if (!token.ok || !contact.ok || ada.me.type !== 'person') throw new Error('made');
  expect(await usecases.endOwnSession(ben.me, ada.me.session)).toEqual(
    refused('session-not-found'),
  );
  expect(await usecases.revokeOwnToken(ben.me, token.value.id)).toEqual(refused('token-not-found'));
  expect(await usecases.removeContactPoint(ben.me, contact.value.id)).toEqual(
    refused('contact-not-found'),
  );
  expect(await usecases.revokeOwnToken(ada.me, token.value.id)).toMatchObject({ ok: true });
  expect(await usecases.viewerOfToken(token.value.token)).toBeNull();
});

test('what was done is in the audit log without a secret, a refusal once a minute', async () => {
  const { usecases, root } = await setUp();
  const made = await usecases.createOwnToken(root.me, { name: 'ci', scopes: ['read'], days: 1 });
  const why = { code: 'right-missing', params: { act: 'audit.read' } };
  const who = signedInAs({ id: 'x', name: 'X' });
  for (let at = 0; at < 3; at++) await usecases.noteRefusal(who, why);
  const page = await usecases.readAudit({}, 50);
  expect(page.check).toEqual({ ok: true });
  expect(page.lines.map(({ event }) => event.type)).toEqual([
    'refused',
    'token.created',
    'sign-in.succeeded',
    'sign-in-link.created',
    'person.added',
  ]);
  if (!made.ok) throw new Error(made.rejection.code);
  expect(JSON.stringify(page)).not.toContain(made.value.token);
});
