import type { Grant } from '../../app/domain/rights/role.ts';
import { argon2Passwords } from '../../app/identity/argon2.ts';
import { sealWith } from '../../app/secrets.server.ts';
import type { Identity, Oidc, Passkeys } from '../../app/usecases/identity.types.ts';
import type { Ports } from '../../app/usecases/ports.ts';
import { signInUseCases } from '../../app/usecases/sign-in/build.ts';
import type { Visit } from '../../app/usecases/sign-in/types.ts';
import type { SignedIn } from '../../app/usecases/types.ts';
import { viewerOfSession } from '../../app/usecases/viewer-of-session.ts';
import { MORNING, sha256 } from './bulkhead.ts';
import { freshStore } from './store.ts';

/** An authenticator that answers `{ id, right, counter }`; what it says of itself is believed. */
export const sayingPasskeys: Passkeys = {
  possible: () => true,
  registration: async () => ({ options: {}, challenge: 'c' }),
  verifyRegistration: async (response) => {
    const { id, right } = response as { id: string; right: boolean };
    return right ? { id, publicKey: 'k', counter: 0, transports: [], backedUp: false } : null;
  },
  authentication: async () => ({ options: {}, challenge: 'c' }),
  verifyAuthentication: async (response) => {
    const { right, counter } = response as { right: boolean; counter: number };
    return right ? { counter } : null;
  },
};

const passwords = argon2Passwords();
let made = 0;

/** The ways of signing in over a real store and real argon2id, with a clock that is moved by hand. */
export const signInParts = async ({ oidc = null }: { oidc?: Oidc | null } = {}) => {
  const store = await freshStore();
  const clock = { at: MORNING };
  const warned: string[] = [];
  const identity: Identity = { passwords, passkeys: sayingPasskeys, oidc };
  const ports = {
    store,
    identity,
    hash: sha256,
    now: () => clock.at,
    newId: () => `id-${++made}`,
    newSecret: () => `secret-${++made}`,
    secrets: sealWith(() => [Buffer.alloc(32, 7)]),
    sendsEmail: true,
    warn: (code: string) => warned.push(code),
  } as unknown as Ports;
  const usecases = signInUseCases(ports);
  const person = async (name: string, email: string | null, grants: Grant[] = []) => {
    const id = `person-${++made}`;
    const rest = { zone: null, language: null, deactivatedAt: null, createdAt: clock.at };
    await store.transact(async (tx) => {
      await tx.insertPerson({ id, name, email, ...rest });
      await tx.replaceGrants(id, grants);
    });
    return id;
  };
  /** The one whom a session speaks for. */
  const viewer = async (session: string): Promise<SignedIn> => {
    const found = await viewerOfSession(ports)(session);
    if (!found) throw new Error('nobody');
    return found;
  };
  const audit = async (...types: string[]) =>
    (await store.read.auditPage(types.length > 0 ? { types } : {}, 100)).map(
      ({ text }) => JSON.parse(text) as { by: object; about?: string; event: { type: string } },
    );
  return { ...usecases, store, clock, ports, person, viewer, audit, warned };
};

export const from = (address: string, more: Partial<Visit> = {}): Visit => ({ address, ...more });
