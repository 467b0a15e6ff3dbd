import type { Writer } from '../../../db/store.ts';
import { placeOf } from '../../domain/delivery/lane.ts';
import type { SendEffect } from '../../domain/delivery/message.ts';
import type { Instant } from '../../domain/time.ts';

/** Puts a message that no process asked for into the outbox; false when its key is there already. */
export const askSend = async (
  tx: Writer,
  effect: Omit<SendEffect, 'type'>,
  at: Instant,
): Promise<boolean> => {
  const send = { type: 'send', ...effect } as SendEffect;
  if (await tx.deliveryByKey(send.key)) return false;
  await tx.insertOutbox({
    ...{ key: send.key, processId: null, effect: send, createdAt: at },
    ...placeOf(send, at),
  });
  return true;
};
