import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import type { DeliveryEvent } from '../../domain/delivery/message.ts';
import type { Instant } from '../../domain/time.ts';
import type { Definitions } from '../definitions.ts';
import { act } from '../escalation/follow.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../types.ts';

type Told = DeliveryEvent extends infer E
  ? E extends { key: string }
    ? Omit<E, 'key'>
    : never
  : never;

/**
 * Tells the process that asked what became of its message, in the transaction that writes it down.
 * Walkthroughs and incidents do not ask; what no longer fits a process is not told.
 */
export const tellProcess = async (
  ports: Pick<Ports, 'hash' | 'newId'>,
  definitions: Definitions,
  tx: Writer,
  { processId, effect }: Pick<DeliveryRow, 'processId' | 'effect'>,
  event: Told,
  at: Instant,
): Promise<Change[]> => {
  const process = processId === null ? null : await tx.process(processId);
  if (process?.kind !== 'escalation') return [];
  const done = await act({ tx, ports, definitions }, process.id, {
    event: { ...event, key: effect.key },
    by: { type: 'clock' },
    at,
  });
  return done.ok ? done.value : [];
};
