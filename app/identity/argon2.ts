import { type Algorithm, hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../usecases/identity.types.ts';
import { isCommonPassword } from './common-passwords.ts';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane; some 30 ms on the machines we know. */
const cost = {
  // The package's enum exists for the type checker alone; 2 is argon2id.
  algorithm: 2 as Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** So many at once; more would take the memory and the processor from the incident that is on. */
const AT_ONCE = 4;

const inTurn = () => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
};

export const argon2Passwords = (): Passwords => {
  const turn = inTurn();
  let nobody: Promise<string> | null = null;
  const hashed = (password: string) => hash(password.normalize('NFC'), cost);
  return {
    hash: (password) => turn(() => hashed(password)),
    verify: (phc, password) =>
      turn(async () => {
        nobody ??= hashed(crypto.randomUUID());
        const right = await verify(phc ?? (await nobody), password.normalize('NFC'));
        return phc !== null && right;
      }),
    isCommon: isCommonPassword,
  };
};
