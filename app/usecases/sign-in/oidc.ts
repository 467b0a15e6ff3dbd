import type { PersonRow, Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Oidc, OidcMemory, OidcPerson } from '../identity.types.ts';
import { recordAudit } from '../record-audit.ts';
import type { SignedIn } from '../types.ts';
import { actorOf, beginSession, notLetIn, renewSession } from './begin-session.ts';
import { mapRoles, personOfProvider } from './oidc-person.ts';
import type { SignInPorts } from './parts.ts';
import { asPerson } from './person-of.ts';
import { askStranger, takeQuestion } from './question.ts';
import type { Begun, OidcPurpose, SignInUseCases, Visit } from './types.ts';

type Remembered = { purpose: OidcPurpose; to: string; person: string | null; memory: OidcMemory };
type Me = Extract<SignedIn, { type: 'person' }>;

export const beginOidc =
  (ports: SignInPorts): SignInUseCases['beginOidc'] =>
  async (purpose, to, viewer, { address }) => {
    const { oidc } = ports.identity;
    if (!oidc) return rejected('oidc-absent');
    const me = purpose === 'sign-in' ? null : asPerson(viewer);
    if (me && !me.ok) return me;
    if (purpose === 'connect' && me && me.value.freshUntil <= ports.now())
      return rejected('confirm-needed', { act: 'credential.change' });
    const begun = await oidc.begin(purpose === 'confirm');
    if (!begun.ok) return begun;
    const { url, memory } = begun.value;
    const remembered: Remembered = { purpose, to, person: me?.value.id ?? null, memory };
    const asked = await askStranger(ports, 'oidc', remembered, address);
    return asked.ok ? accepted({ url, ask: asked.value }) : asked;
  };

export const finishOidc =
  (ports: SignInPorts): SignInUseCases['finishOidc'] =>
  async (secret, search, visit, viewer) => {
    const { oidc } = ports.identity;
    if (!oidc) return rejected('oidc-absent');
    const asked = (await takeQuestion(ports, 'oidc', secret)) as Remembered | null;
    const failed = { way: 'oidc', visit } as const;
    if (!asked) return notLetIn(ports, { ...failed, code: 'question-over' });
    const { purpose, to, memory } = asked;
    const again = purpose === 'confirm';
    const found = await oidc.finish(search, memory, again);
    if (!found.ok) {
      const { code, params } = found.rejection;
      return notLetIn(ports, { ...failed, code, params });
    }
    if (purpose === 'sign-in') {
      const begun = await comeIn(ports, oidc, found.value, visit);
      if (begun.ok) return accepted({ begun: begun.value, to });
      return notLetIn(ports, { ...failed, ...begun.rejection });
    }
    const me = asPerson(viewer);
    if (!me.ok || me.value.id !== asked.person) return rejected('session-ended');
    if (again) {
      const begun = await confirmed(ports, oidc, found.value, me.value, visit);
      if (begun) return accepted({ begun, to });
      return notLetIn(ports, { ...failed, code: 'oidc-other-person', person: me.value, again });
    }
    const connected = await connect(ports, oidc, found.value, me.value);
    return connected.ok ? accepted({ begun: null, to }) : connected;
  };

const comeIn = (
  ports: SignInPorts,
  oidc: Oidc,
  claims: OidcPerson,
  visit: Visit,
): Promise<Outcome<Begun>> =>
  ports.store.transact(async (tx) => {
    const person = await personOfProvider(tx, ports, oidc, claims);
    if (!person.ok) return person;
    await mapRoles(tx, ports, oidc, claims, person.value);
    await tx.touchOidcIdentity(oidc.issuer, claims.subject, ports.now());
    return accepted(await beginSession(tx, ports, person.value, 'oidc', visit));
  });

const isMine = async (
  tx: Writer,
  { issuer }: Oidc,
  { subject }: OidcPerson,
  me: Pick<PersonRow, 'id'>,
): Promise<boolean> => (await tx.oidcIdentity(issuer, subject))?.personId === me.id;

const confirmed = (
  ports: SignInPorts,
  oidc: Oidc,
  claims: OidcPerson,
  me: Me,
  visit: Visit,
): Promise<Begun | null> =>
  ports.store.transact(async (tx) =>
    (await isMine(tx, oidc, claims, me)) ? renewSession(tx, ports, me, 'oidc', visit) : null,
  );

const connect = (
  ports: SignInPorts,
  { issuer }: Oidc,
  { subject }: OidcPerson,
  me: Me,
): Promise<Outcome<null>> =>
  ports.store.transact(async (tx) => {
    const known = await tx.oidcIdentity(issuer, subject);
    if (known) return known.personId === me.id ? accepted(null) : rejected('oidc-taken');
    const createdAt = ports.now();
    await tx.insertOidcIdentity({ issuer, subject, personId: me.id, createdAt, lastUsedAt: null });
    await recordAudit(tx, ports.hash, {
      event: { type: 'credential.added', way: 'oidc' },
      by: actorOf(me),
      at: createdAt,
      about: me.id,
    });
    return accepted(null);
  });
