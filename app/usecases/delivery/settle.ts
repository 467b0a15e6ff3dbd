import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import type { Handed } from '../../deliver/types.ts';
import type { Way } from '../../domain/delivery/manners.ts';
import { nextTry } from '../../domain/delivery/retry.ts';
import type { Instant } from '../../domain/time.ts';
import type { Definitions } from '../definitions.ts';
import { pageDeadLetter } from '../escalation/page-dead-letter.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../types.ts';
import { tellProcess } from './tell-process.ts';

type Settling = {
  ports: Pick<Ports, 'hash' | 'newId' | 'warn'>;
  definitions: Definitions;
  tx: Writer;
  at: Instant;
};

const latenessOf = (row: DeliveryRow, at: Instant) =>
  Math.max(0, Math.floor((at - row.createdAt) / 1000));

/**
 * Writes down what came of a try. The first failure is told at once, so that the next contact is
 * tried; what is given up is a dead letter. What was folded shares the fate of what carries it.
 */
export const settle = async (
  { ports, definitions, tx, at }: Settling,
  row: DeliveryRow,
  way: Way,
  handed: Handed,
  chance: number,
): Promise<Change[]> => {
  const changes: Change[] = [];
  const carried = await tx.foldedInto(row.key);
  const all = [row, ...carried];
  const tell = async (one: DeliveryRow, event: Parameters<typeof tellProcess>[4]) => {
    changes.push(...(await tellProcess(ports, definitions, tx, one, event, at)));
  };
  if (handed.ok) {
    for (const one of all) {
      const lateness = latenessOf(one, at);
      await tx.updateDelivery({ ...one, sentAt: at, deadAt: null, lateness });
      await tell(one, { type: 'delivery.handed', lateness });
    }
    return changes;
  }
  const { code } = handed;
  const { attempts, deadlineAt } = row;
  const next = nextTry(way, handed, { attempts, now: at, deadlineAt, chance });
  for (const one of all) {
    const first = one.lastCode === null;
    const deadAt = next === null ? at : null;
    await tx.updateDelivery({ ...one, lastCode: code, nextAt: next ?? at, deadAt });
    if (first) await tell(one, { type: 'delivery.failed', code });
    if (next !== null) continue;
    await tell(one, { type: 'delivery.dead', code });
    changes.push(...(await pageDeadLetter({ tx, ports, definitions }, one, at)));
  }
  if (next === null) ports.warn('dead-letter', { key: row.key, code, pages: carried.length || 1 });
  return changes;
};
