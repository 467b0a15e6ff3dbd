import type { Reader } from '../../../db/store.ts';
import { LOG_LANE } from '../../domain/delivery/lane.ts';
import type { Way } from '../../domain/delivery/manners.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';

/** One that leads nowhere any more is settled without being sent, like what goes to the log. */
const wayOf = async (read: Reader, lane: string): Promise<Way> => {
  if (lane === LOG_LANE) return 'log';
  const [type, ...rest] = lane.split(':');
  if (type === 'address') return 'email';
  const id = rest.join(':');
  const found = type === 'contact' ? await read.contactPoint(id) : await read.channel(id);
  return found?.kind ?? 'log';
};

export const lanesDue =
  ({ store: { read } }: Ports): UseCases['lanesDue'] =>
  async (now, limit) => {
    const due = await read.lanesDue(now, limit);
    const lanes = [];
    for (const { id, lane } of due) lanes.push({ id, lane, way: await wayOf(read, lane) });
    return { lanes, nextAt: due.length > 0 ? now : await read.nextDelivery() };
  };
