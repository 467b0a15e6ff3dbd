import type { TimerRow } from '../../db/store.ts';
import { readTimerKey } from '../domain/walkthrough/timer-key.ts';
import type { Definitions } from './definitions.ts';
import type { Ports } from './ports.ts';
import type { LapseNext, UseCases } from './types.ts';

/** The deadlines that lapse next, of all active incidents. */
export const listLapses =
  ({ store: { read } }: Ports, definitions: Definitions): UseCases['listLapses'] =>
  async (limit) => {
    const timers = await read.nextTimers(limit, 'deadline:');
    const lapses = await Promise.all(
      timers.map(async (timer): Promise<LapseNext | null> => {
        const incident = await read.incident(timer.incidentId);
        const step = await stepOf(timer);
        if (!incident || !step) return null;
        const { id, number, title, kind } = incident;
        return { incident: { id, number, title, kind }, ...step, dueAt: timer.dueAt };
      }),
    );
    return lapses.filter((lapse) => lapse !== null);

    async function stepOf({ processId, key }: TimerRow) {
      const node = readTimerKey(key)?.node;
      const process = await read.process(processId);
      if (!node || !process?.revision) return null;
      const { titles } = await definitions.pinned(read, process.revision);
      return { step: node, title: titles.get(node) ?? node };
    }
  };
