import { accepted } from '../../domain/outcome.ts';
import { passwordIsEnough } from '../../domain/sign-in/password-alone.ts';
import { beginSession, notLetIn, renewSession } from './begin-session.ts';
import type { SignInPorts } from './parts.ts';
import { passwordAloneOf } from './password-alone.ts';
import { activeByEmail, asPerson, plainEmail } from './person-of.ts';
import { tryOnce } from './slowly.ts';
import type { SignInUseCases } from './types.ts';

/** Longer ones are refused unread: hashing is slow on purpose. */
const tooLong = (password: string) => password.length > 1024;

export const signInWithPassword =
  (ports: SignInPorts): SignInUseCases['signInWithPassword'] =>
  async (email, password, visit) => {
    const { store, identity } = ports;
    const named = plainEmail(email).slice(0, 320);
    const person = await activeByEmail(store.read, named);
    const tried = await tryOnce(ports, { named, id: person?.id ?? null }, visit);
    if (!tried.ok) return tried;
    const stored = person ? await store.read.passwordOf(person.id) : null;
    const right =
      !tooLong(password) && (await identity.passwords.verify(stored?.phc ?? null, password));
    if (!person || !right)
      return notLetIn(ports, { way: 'password', code: 'sign-in-wrong', visit, person });
    const rule = await passwordAloneOf(store.read);
    if (!passwordIsEnough(rule, await store.read.grantsOf(person.id)))
      return notLetIn(ports, { way: 'password', code: 'password-not-enough', visit, person });
    return store.transact(async (tx) => {
      await tried.value.forget(tx);
      return accepted(await beginSession(tx, ports, person, 'password', visit));
    });
  };

export const confirmWithPassword =
  (ports: SignInPorts): SignInUseCases['confirmWithPassword'] =>
  async (viewer, password, visit) => {
    const { store, identity } = ports;
    const me = asPerson(viewer);
    if (!me.ok) return me;
    const named = `confirm:${me.value.id}`;
    const tried = await tryOnce(ports, { named, id: me.value.id }, visit);
    if (!tried.ok) return tried;
    const stored = await store.read.passwordOf(me.value.id);
    const failed = { way: 'password', visit, person: me.value, again: true } as const;
    if (tooLong(password) || !(await identity.passwords.verify(stored?.phc ?? null, password)))
      return notLetIn(ports, { ...failed, code: 'confirm-wrong' });
    const begun = await store.transact(async (tx) => {
      await tried.value.forget(tx);
      return renewSession(tx, ports, me.value, 'password', visit);
    });
    return begun ? accepted(begun) : notLetIn(ports, { ...failed, code: 'session-ended' });
  };
