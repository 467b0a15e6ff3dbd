import type { Writer } from '../../../db/store.ts';
import type { Told } from '../people/change-person.ts';
import { saveSchedule } from './change-schedule.ts';
import { aboutSchedule } from './read-schedule-history.ts';
import { sayMoment } from './say-moment.ts';

const FOR_EVER = Number.MAX_SAFE_INTEGER;

/**
 * What becomes of the shifts of somebody who leaves. A successor takes their places in rotations and
 * in what is overridden from now on; without one the places stay, and are shown as left. Overrides
 * that would put them on call end, offers of swaps are withdrawn and calendars revoked.
 */
export const handOverOnCall = async (
  tx: Writer,
  leaving: { id: string; name: string },
  successor: { id: string; name: string } | null,
  at: number,
  tell: Told,
): Promise<void> => {
  for (const row of await tx.schedules()) {
    const holds = row.definition.layers.some(({ people }) => people.includes(leaving.id));
    if (!holds || !successor) continue;
    const layers = row.definition.layers.map((layer) => ({
      ...layer,
      people: layer.people.map((one) => (one === leaving.id ? successor.id : one)),
    }));
    await saveSchedule(tx, row, { ...row.definition, layers }, at);
    const event = { type: 'schedule.handed', from: leaving.name, to: successor.name } as const;
    await tell(event, aboutSchedule(row.id));
  }
  for (const one of await tx.overrides(at, FOR_EVER)) {
    if (one.person !== leaving.id || one.kind === 'remove') continue;
    if (one.from >= at) await tx.deleteOverride(one.id);
    else await tx.endOverride(one.id, at);
    const from = Math.max(one.from, at);
    if (successor)
      await tx.insertOverride({ ...one, id: `${one.id}-handed`, person: successor.id, from });
    const facts = {
      kind: one.kind,
      name: leaving.name,
      from: sayMoment(from),
      to: sayMoment(one.to),
    };
    await tell({ type: 'override.removed', ...facts }, aboutSchedule(one.schedule));
  }
  for (const swap of await tx.openSwapsOf(leaving.id))
    await tx.answerSwap(swap.id, 'withdrawn', at);
  for (const feed of await tx.feedsOf(leaving.id)) await tx.revokeFeed(feed.id, at);
};
