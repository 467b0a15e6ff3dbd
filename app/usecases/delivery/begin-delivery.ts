import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import { folded, toFold } from '../../domain/delivery/fold.ts';
import { isSend, LOG_LANE } from '../../domain/delivery/lane.ts';
import type { SendEffect } from '../../domain/delivery/message.ts';
import type { Instant } from '../../domain/time.ts';
import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import type { Change, UseCases } from '../types.ts';
import { openCode } from './contact-code.ts';
import { expandNotify } from './expand-notify.ts';
import { expandRemind } from './expand-remind.ts';
import { expandRetrospective } from './expand-retrospective.ts';
import { expandReview } from './expand-review.ts';
import { expandWarn } from './expand-warn.ts';
import { isMuted } from './is-muted.ts';
import { linkFor } from './link-for.ts';
import { settle } from './settle.ts';
import { targetOf } from './target-of.ts';
import type { Begun } from './types.ts';

/** As many pages as one message carries at most. */
const MOST_FOLDED = 500;

const isOpen = (row: DeliveryRow, now: Instant) =>
  row.sentAt === null && row.deadAt === null && row.foldedInto === null && row.nextAt <= now;

/** The row that goes now: the one asked for, or one made of all that wait with it. */
const withOthers = async (tx: Writer, row: DeliveryRow, now: Instant): Promise<DeliveryRow> => {
  if (row.attempts > 0 || !isSend(row.effect) || (await isMuted(tx, row.effect.message)))
    return row;
  const waiting: (DeliveryRow & { effect: SendEffect })[] = [];
  for (const one of await tx.untried(row.lane, MOST_FOLDED)) {
    const { effect } = one;
    // A drill that goes to the log must not go out in one message with what is real.
    if (isSend(effect) && !(await isMuted(tx, effect.message))) waiting.push({ ...one, effect });
  }
  const pages = toFold(waiting, now);
  const effect = folded(
    pages.map((one) => one.effect),
    `fold:${pages[0]?.key}`,
  );
  if (!effect) return row;
  const id = await tx.insertOutbox({
    ...{ key: effect.key, processId: null, effect, lane: row.lane },
    createdAt: Math.min(...pages.map(({ createdAt }) => createdAt)),
    deadlineAt: Math.max(...pages.map(({ deadlineAt }) => deadlineAt ?? 0)),
  });
  for (const one of pages) await tx.foldDelivery(one.id, effect.key);
  return (await tx.delivery(id)) ?? row;
};

/** What is said to an audience or to whoever holds a role becomes messages of their own. */
const expanded = async (tx: Writer, row: DeliveryRow, at: Instant): Promise<boolean> =>
  (await expandNotify(tx, row, at)) ||
  (await expandRemind(tx, row, at)) ||
  (await expandRetrospective(tx, row, at)) ||
  (await expandReview(tx, row, at)) ||
  expandWarn(tx, row, at);

export const beginDelivery = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): UseCases['beginDelivery'] => {
  const begin = async (tx: Writer, id: number, changes: Change[]): Promise<Begun | null> => {
    const at = ports.now();
    const asked = await tx.delivery(id);
    if (!asked || !isOpen(asked, at)) return null;
    if (asked.lane === LOG_LANE && (await expanded(tx, asked, at))) return null;
    const row = await withOthers(tx, asked, at);
    const target = await targetOf(ports, tx, row);
    const attempts = row.attempts + 1;
    if (!target.ok) {
      const failure = { ok: false, code: target.rejection.code, again: false } as const;
      const by = { ports, definitions, tx, at };
      changes.push(...(await settle(by, { ...row, attempts }, 'log', failure, 0)));
      return null;
    }
    // Before it is sent: whoever comes after a crash knows that it may have arrived under this key.
    await tx.updateDelivery({ ...row, attempts });
    const { key, createdAt, effect } = row;
    if (!isSend(effect))
      return {
        id: row.id,
        delivery: { key, to: target.value, content: { type: 'effect', effect }, createdAt },
      };
    const token = await linkFor(ports, tx, row, effect, at);
    const message = openCode(ports, effect.message);
    return {
      id: row.id,
      delivery: {
        ...{ key, to: target.value, content: { type: 'message', message }, createdAt },
        ...(token && { token }),
      },
    };
  };
  return async (id) => {
    const changes: Change[] = [];
    const begun = await ports.store.transact((tx) => begin(tx, id, changes));
    hub.publish(changes);
    return begun;
  };
};
