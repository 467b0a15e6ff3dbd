import type { Deliver, Delivery, Handed } from '../../app/deliver/types.ts';
import { placeOf } from '../../app/domain/delivery/lane.ts';
import type { SendEffect } from '../../app/domain/delivery/message.ts';
import type { UseCases } from '../../app/usecases/types.ts';
import type { Store } from '../../db/store.ts';

type Here = Pick<UseCases, 'lanesDue' | 'beginDelivery' | 'endDelivery'> & {
  clock: { at: number };
};

/** Lets everything that is due be tried once, without pace; answers what was handed to `deliver`. */
export const deliverDue = async (
  here: Here,
  deliver: Deliver = async () => ({ ok: true }),
): Promise<Delivery[]> => {
  const handed: Delivery[] = [];
  for (;;) {
    const { lanes } = await here.lanesDue(here.clock.at, 100);
    if (lanes.length === 0) return handed;
    for (const { id } of lanes) {
      const begun = await here.beginDelivery(id);
      if (!begun) continue;
      handed.push(begun.delivery);
      await here.endDelivery(begun.id, await deliver(begun.delivery), 0.5);
    }
  }
};

export const failing =
  (failure: Partial<Extract<Handed, { ok: false }>> = {}): Deliver =>
  async () => ({ ok: false, code: 'http-500', again: true, ...failure });

/** Asks for a message as a process would. */
export const asked = (store: Store, effect: SendEffect, at: number): Promise<number> =>
  store.transact((tx) =>
    tx.insertOutbox({
      ...{ key: effect.key, processId: null, effect, createdAt: at, ...placeOf(effect, at) },
    }),
  );

export const pageTo = (
  person: string,
  contact: string,
  more: { key?: string; within?: number; title?: string } = {},
): SendEffect => {
  const { key = 'page', within = 600, title = 'Confirm the outage' } = more;
  return {
    ...{ type: 'send', key, within, to: { type: 'contact', person, contact } },
    message: {
      type: 'page',
      incident: { id: 'i1', number: 1, title: 'GPUs are gone', severity: 'sev1', kind: 'real' },
      ...{ escalation: `escalation of ${key}`, level: 1, reason: 'escalate', title, since: 0 },
    },
  };
};
