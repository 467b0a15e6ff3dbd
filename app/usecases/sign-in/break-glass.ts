import { accepted } from '../../domain/outcome.ts';
import { CODES_ON_A_SHEET, plainCode, sealedCode } from '../../domain/sign-in/sealed-code.ts';
import { recordAudit } from '../record-audit.ts';
import { limited } from '../text-limit.ts';
import { actorOf, beginSession, notLetIn } from './begin-session.ts';
import type { SignInPorts } from './parts.ts';
import { activeByWord, asPerson } from './person-of.ts';
import { tryOnce } from './slowly.ts';
import type { SignInUseCases } from './types.ts';

const DAY = 24 * 60 * 60 * 1000;

export const printBreakGlass =
  ({ store, hash, now, newId, newSecret }: SignInPorts): SignInUseCases['printBreakGlass'] =>
  async (by) => {
    const me = asPerson(by);
    if (!me.ok) return me;
    const codes = Array.from({ length: CODES_ON_A_SHEET }, () => sealedCode(hash(newSecret())));
    const at = now();
    const sheet = newId();
    return store.transact(async (tx) => {
      await tx.revokeSealedCodes('break-glass', at);
      for (const code of codes)
        await tx.insertSealedCode({
          ...{ hash: hash(plainCode(code)), kind: 'break-glass', sheet, personId: null },
          ...{ createdBy: me.value.id, createdAt: at, usedAt: null, revokedAt: null },
        });
      await recordAudit(tx, hash, {
        event: { type: 'break-glass.printed', count: codes.length },
        by: actorOf(me.value),
        at,
        about: sheet,
      });
      return accepted({ codes, at });
    });
  };

export const readBreakGlass =
  ({ store }: SignInPorts): SignInUseCases['readBreakGlass'] =>
  async () => {
    const codes = await store.read.sealedCodes('break-glass');
    const [newest] = codes;
    if (!newest) return null;
    const ofSheet = codes.filter(({ sheet }) => sheet === newest.sheet);
    const by = await store.read.person(newest.createdBy);
    return {
      createdAt: newest.createdAt,
      by: by?.name ?? '',
      left: ofSheet.filter((one) => one.usedAt === null && one.revokedAt === null).length,
      used: ofSheet.filter((one) => one.usedAt !== null).length,
    };
  };

export const signInByBreakGlass =
  (ports: SignInPorts): SignInUseCases['signInByBreakGlass'] =>
  async ({ who, code, reason }, visit) => {
    const { store, hash, now } = ports;
    const why = limited('break-glass-reason', reason, 300);
    if (!why.ok) return why;
    const person = await activeByWord(store.read, who.slice(0, 320));
    const tried = await tryOnce(ports, { named: 'break-glass', id: person?.id ?? null }, visit);
    if (!tried.ok) return tried;
    const failed = { way: 'break-glass', code: 'break-glass-wrong', visit, person } as const;
    const hashed = hash(plainCode(code));
    const known = await store.read.sealedCode(hashed);
    if (!person || known?.kind !== 'break-glass') return notLetIn(ports, failed);
    const begun = await store.transact(async (tx) => {
      if (!(await tx.spendSealedCode(hashed, now()))) return null;
      await tried.value.forget(tx);
      await recordAudit(tx, hash, {
        event: { type: 'break-glass.used', reason: why.value },
        by: actorOf(person),
        at: now(),
        about: person.id,
        ...(visit.from ? { from: visit.from } : {}),
      });
      return beginSession(tx, ports, person, 'break-glass', visit);
    });
    if (!begun) return notLetIn(ports, failed);
    ports.warn('break-glass-used', { by: person.name });
    return accepted(begun);
  };

export const breakGlassNotice =
  ({ store, now }: SignInPorts): SignInUseCases['breakGlassNotice'] =>
  async () => {
    const [newest] = await store.read.auditPage(
      { types: ['break-glass.used'], since: now() - DAY + 1 },
      1,
    );
    if (!newest) return null;
    const { at, by, event } = JSON.parse(newest.text) as {
      at: number;
      by: { name?: string };
      event: { reason?: string };
    };
    return { at, by: by.name ?? '', reason: event.reason ?? '' };
  };
