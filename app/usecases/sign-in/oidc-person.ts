import type { PersonRow, Reader, Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { administrates } from '../../domain/rights/may.ts';
import type { Grant } from '../../domain/rights/role.ts';
import { grantsOfClaim } from '../../domain/sign-in/role-map.ts';
import type { Oidc, OidcPerson } from '../identity.types.ts';
import { recordAudit } from '../record-audit.ts';
import { actorOf } from './begin-session.ts';
import type { SignInPorts } from './parts.ts';
import { activeById, plainEmail } from './person-of.ts';

/**
 * Whom the provider speaks of: who was linked before, who is invited or known by an address that the
 * provider has verified, or somebody new to whom its groups give a role.
 */
export const personOfProvider = async (
  tx: Writer,
  ports: SignInPorts,
  { issuer, roleMap }: Oidc,
  claims: OidcPerson,
): Promise<Outcome<PersonRow>> => {
  const { subject, name } = claims;
  const linked = await tx.oidcIdentity(issuer, subject);
  if (linked) {
    const person = await activeById(tx, linked.personId);
    return person ? accepted(person) : rejected('oidc-deactivated');
  }
  if (!claims.email || !claims.emailVerified) return rejected('oidc-email-unverified');
  const email = plainEmail(claims.email);
  const known = await tx.personByEmail(email);
  if (known?.deactivatedAt) return rejected('oidc-deactivated');
  if (known && !(await addressIsTheirs(tx, known)))
    return rejected('oidc-connect-first', { email });
  const at = ports.now();
  let person = known;
  if (!person) {
    const mapped = grantsOfClaim(claims.roles, roleMap ?? []);
    if (mapped.length === 0) return rejected('oidc-no-account', { email });
    person = {
      ...{ id: ports.newId(), name: (name?.trim() || email).slice(0, 80), email, createdAt: at },
      ...{ zone: null, language: null, deactivatedAt: null },
    };
    await tx.insertPerson(person);
    await recordAudit(tx, ports.hash, {
      event: { type: 'person.added', name: person.name, email, after: said(mapped), way: 'oidc' },
      by: { type: 'nobody' },
      at,
      about: person.id,
    });
  }
  const row = { issuer, subject, personId: person.id, createdAt: at, lastUsedAt: at };
  await tx.insertOidcIdentity(row);
  const event = { type: 'credential.added', way: 'oidc' } as const;
  await recordAudit(tx, ports.hash, { event, by: actorOf(person), at, about: person.id });
  return accepted(person);
};

/**
 * An address that an administrator wrote down is the person's. One that they typed themselves may be
 * a colleague's: whoever holds such an account connects the provider from inside.
 */
const addressIsTheirs = async (read: Reader, person: PersonRow): Promise<boolean> => {
  const invited = await read.invitations();
  if (invited.some(({ personId, email }) => personId === person.id && email === person.email))
    return true;
  const [password, passkeys, identities] = await Promise.all([
    read.passwordOf(person.id),
    read.passkeysOf(person.id),
    read.oidcIdentitiesOf(person.id),
  ]);
  return password === null && passkeys.length === 0 && identities.length === 0;
};

/** Roles held for everything become what the provider says; those for a team are given here. */
export const mapRoles = async (
  tx: Writer,
  { hash, now }: SignInPorts,
  { roleMap }: Oidc,
  claims: OidcPerson,
  person: PersonRow,
): Promise<void> => {
  if (!roleMap) return;
  const before = await tx.grantsOf(person.id);
  const mapped = grantsOfClaim(claims.roles, roleMap);
  const after = [...mapped, ...before.filter(({ team }) => team !== null)];
  // Without an administrator nobody could let anybody in again.
  if (administrates(before) && !administrates(after) && (await isLast(tx, person.id)))
    after.push({ role: 'administrator', team: null });
  if (said(before) === said(after)) return;
  await tx.replaceGrants(person.id, after);
  await recordAudit(tx, hash, {
    event: {
      type: 'rights.changed',
      name: person.name,
      before: said(before),
      after: said(after),
      way: 'oidc',
    },
    by: { type: 'nobody' },
    at: now(),
    about: person.id,
  });
};

const said = (grants: readonly Grant[]): string =>
  grants
    .map(({ role, team }) => (team === null ? role : `${role} (${team})`))
    .sort()
    .join(', ');

const isLast = async (read: Reader, personId: string): Promise<boolean> => {
  const people = (await read.people()).filter((one) => one.deactivatedAt === null);
  const grants = await read.grants();
  return !people.some(
    ({ id }) => id !== personId && administrates(grants.filter((one) => one.personId === id)),
  );
};
