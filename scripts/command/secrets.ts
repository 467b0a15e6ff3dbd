import { hash } from 'node:crypto';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import { keyId } from '../../app/secrets.server.ts';
import { recordAudit } from '../../app/usecases/record-audit.ts';
import type { ExitCode, Io } from './io.ts';
import type { Opened } from './open.ts';

/**
 * `secrets rotate`: seals every secret again under a new key, or under the first of BULKHEAD_KEY.
 * All or none: one that cannot be opened stops it. A server that runs goes on with both keys.
 */
export const rotateSecrets = async (
  { store, secrets, keys, now }: Pick<Opened, 'store' | 'secrets' | 'keys'> & { now: () => number },
  io: Io,
): Promise<ExitCode> => {
  const renewed = keys.renew();
  const lost = await store.transact(async (tx) => {
    const rows = await tx.secrets();
    const opened = rows.map((row) => ({ row, text: secrets.open(row.name, row) }));
    const unreadable = opened.find(({ text }) => text === null);
    if (unreadable) return unreadable.row;
    for (const { row, text } of opened) {
      if (text === null) continue;
      await tx.putSecret({ ...row, ...secrets.seal(row.name, text), changedAt: now() });
    }
    const [first] = await tx.secrets();
    await recordAudit(tx, (text) => hash('sha256', text, 'hex'), {
      event: { type: 'secret.rotated', count: rows.length, key: first?.keyId ?? '' },
      by: { type: 'operator' },
      at: now(),
    });
    return null;
  });
  const left = await store.read.secrets();
  const needed = new Set(left.map((row) => row.keyId));
  keys.forget((key) => needed.has(keyId(key)));
  if (lost) {
    io.err(sayOnTerminal('command.secret-lost', { name: lost.name, key: lost.keyId }));
    return 1;
  }
  io.out(sayOnTerminal('command.rotated', { count: left.length, renewed: renewed ? 'yes' : 'no' }));
  return 0;
};
