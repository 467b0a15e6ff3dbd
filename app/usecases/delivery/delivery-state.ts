import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Reader } from '../../../db/store.ts';
import { isSend } from '../../domain/delivery/lane.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { gatewayViews } from './gateways.ts';
import type { DeadLetter } from './types.ts';

const MOST = 100;

const letter = async (read: Reader, row: DeliveryRow): Promise<DeadLetter> => {
  const { id, deadAt, createdAt, attempts, lastCode, effect } = row;
  const about = { id, deadAt: deadAt ?? 0, createdAt, attempts, code: lastCode ?? '' };
  if (!isSend(effect))
    return { ...about, kind: effect.type, to: '', title: '', incident: null, pages: 1 };
  const { to, message } = effect;
  const name =
    to.type === 'channel'
      ? (await read.channel(to.channel))?.name
      : (await read.person(to.person))?.name;
  const one = message.type === 'pages-folded' ? message.pages[0] : message;
  const incident = one && 'incident' in one ? one.incident : null;
  return {
    ...{ ...about, kind: message.type, to: name ?? '' },
    title: one && 'title' in one ? one.title : '',
    incident: incident && { id: incident.id, number: incident.number },
    pages: message.type === 'pages-folded' ? message.pages.length : 1,
  };
};

/** How delivery stands: what waits, what was given up, and what is configured. */
export const readDeliveryState =
  ({ store: { read } }: Ports): UseCases['readDeliveryState'] =>
  async () => {
    const rows = await read.deadLetters(MOST);
    return {
      depth: await read.outboxDepth(),
      dead: await Promise.all(rows.map((row) => letter(read, row))),
      channels: await read.channels(),
      gateways: await gatewayViews(read),
    };
  };

export const readOutboxDepth =
  ({ store: { read }, now }: Ports): UseCases['readOutboxDepth'] =>
  async () => {
    const due = await read.timersDue(now(), 1000);
    return {
      ...(await read.outboxDepth()),
      timersOverdue: due.length,
      oldestTimer: due[0]?.dueAt ?? null,
    };
  };

/** By hand, it has a quarter of an hour more. */
const AGAIN = 15 * 60_000;

export const retryDeadLetter =
  (ports: Ports): UseCases['retryDeadLetter'] =>
  (by, id) =>
    change(ports, by, async (tx, tell, at) => {
      const row = await tx.delivery(id);
      if (!row || row.deadAt === null || row.foldedInto !== null)
        return rejected('dead-letter-not-found');
      await tx.reviveDelivery(id, at, at + AGAIN);
      await tell({ type: 'dead-letter.retried', key: row.key });
      return accepted(null);
    });
