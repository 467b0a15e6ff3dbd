import type { Reader, Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { SignInPorts } from './parts.ts';

const TEN_MINUTES = 10 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

export type QuestionKind =
  | 'passkey-sign-in'
  | 'passkey-confirm'
  | 'passkey-new'
  | 'passkey-invited'
  | 'oidc';

/** Remembers what was asked, for ten minutes, under a secret that only the browser is told. */
export const ask = async (
  { store, hash, now, newSecret }: SignInPorts,
  kind: QuestionKind,
  payload: Record<string, unknown>,
): Promise<string> => {
  const secret = newSecret();
  const at = now();
  await store.transact(async (tx) => {
    // Failures are remembered longer than their waits last.
    await tx.sweepSignIns(at - DAY);
    await tx.insertChallenge({
      hash: hash(secret),
      kind,
      payload: JSON.stringify(payload),
      expiresAt: at + TEN_MINUTES,
    });
  });
  return secret;
};

/** What was asked, once: whatever comes of the answer, the question is gone. */
export const takeQuestion = (
  { store, hash, now }: SignInPorts,
  kind: QuestionKind,
  secret: string,
): Promise<Record<string, unknown> | null> =>
  store.transact(async (tx) => {
    const found = await tx.challenge(hash(secret));
    if (!found || found.kind !== kind) return null;
    await tx.deleteChallenge(found.hash);
    return found.expiresAt > now() ? (JSON.parse(found.payload) as Record<string, unknown>) : null;
  });

const DEVICE = 'device';
const DEVICE_DAYS = 180 * 24 * 60 * 60 * 1000;

/** Questions that one address may have asked of it within ten minutes: an office's, not a flood's. */
const MOST_ASKED = 200;

/** As `ask`, for whoever is not signed in yet: refused with `sign-in-wait` when it asks without end. */
export const askStranger = async (
  ports: SignInPorts,
  kind: QuestionKind,
  payload: Record<string, unknown>,
  address: string,
): Promise<Outcome<string>> => {
  const at = ports.now();
  const key = `asked:${address}`;
  const seconds = await ports.store.transact(async (tx) => {
    const known = await tx.attempt(key);
    // `lastAt` is when these ten minutes began.
    const current = known && at - known.lastAt < TEN_MINUTES ? known : null;
    if (current && current.failures >= MOST_ASKED)
      return Math.ceil((current.lastAt + TEN_MINUTES - at) / 1000);
    const failures = (current?.failures ?? 0) + 1;
    const lastAt = current?.lastAt ?? at;
    await tx.putAttempt({ key, failures, lastAt, waitUntil: lastAt + TEN_MINUTES });
    return 0;
  });
  if (seconds > 0) return rejected('sign-in-wait', { seconds });
  return accepted(await ask(ports, kind, payload));
};

/** A device that this person signed in on stays known: strangers' guesses do not slow it down. */
export const rememberDevice = async (
  tx: Writer,
  { hash, newSecret }: Pick<SignInPorts, 'hash' | 'newSecret'>,
  personId: string,
  at: number,
  before?: string,
): Promise<string> => {
  if (before && (await isDeviceOf(tx, hash(before), personId, at))) return before;
  const secret = newSecret();
  await tx.insertChallenge({
    hash: hash(secret),
    kind: DEVICE,
    payload: personId,
    expiresAt: at + DEVICE_DAYS,
  });
  return secret;
};

export const isDeviceOf = async (
  read: Reader,
  hashed: string,
  personId: string,
  at: number,
): Promise<boolean> => {
  const device = await read.challenge(hashed);
  return device?.kind === DEVICE && device.payload === personId && device.expiresAt > at;
};
