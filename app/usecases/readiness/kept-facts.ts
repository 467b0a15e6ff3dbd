import type { ReadinessFacts } from '../../domain/readiness/readiness.ts';
import type { Ports } from '../ports.ts';
import { readinessFacts } from './facts.ts';

/** A gap comes nearer as time passes; so long may what is known be old. */
const KEPT_MS = 5 * 60_000;

/**
 * The facts of readiness. Whatever they are made of is changed only with a line in the audit log or
 * in the library: until then, and for some minutes, those read last are good.
 */
export const keptFacts = ({
  store: { read },
  library,
  now,
}: Ports): (() => Promise<ReadinessFacts>) => {
  let kept: { key: string; facts: ReadinessFacts } | null = null;
  return async () => {
    const at = now();
    const { seq } = await read.auditHead();
    const key = `${seq} ${library.version()} ${Math.floor(at / KEPT_MS)}`;
    if (kept?.key === key) return kept.facts;
    const facts = await readinessFacts(read, library, at);
    kept = { key, facts };
    return facts;
  };
};
