import type { Writer } from '../../../db/store.ts';
import { shiftsAsOf } from '../../domain/oncall/as-of.ts';
import type { Swap } from '../../domain/oncall/schedule.ts';
import { checkSwap, overridesOfSwap } from '../../domain/oncall/swap.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import { onceOnly } from '../receipt.ts';
import { personOf } from './overrides.ts';
import { aboutSchedule } from './read-schedule-history.ts';
import { sayMoment } from './say-moment.ts';
import type { OnCallUseCases } from './types.ts';

/** What everybody has while a swap would hold. */
const shiftsAround = async (tx: Writer, { schedule, give, take }: Swap) => {
  const from = Math.min(give.from, take?.from ?? give.from);
  const to = Math.max(give.to, take?.to ?? give.to);
  const revisions = await tx.scheduleRevisions(schedule);
  return shiftsAsOf(revisions, await tx.overridesOf(schedule, from, to), from, to);
};

const factsOf = async (tx: Writer, { from, to, give, take }: Swap) => ({
  from: (await tx.person(from))?.name ?? from,
  to: (await tx.person(to))?.name ?? to,
  giveFrom: sayMoment(give.from),
  giveTo: sayMoment(give.to),
  takeFrom: take ? sayMoment(take.from) : '_none',
  takeTo: take ? sayMoment(take.to) : '_none',
});

export const offerSwap =
  (ports: Ports): OnCallUseCases['offerSwap'] =>
  (me, schedule, asked, key = null) =>
    change(ports, me, async (tx, tell, at) => {
      const { to, give, take, reason } = asked;
      const request = { door: 'swap', by: me, key, body: { schedule, asked }, at };
      return onceOnly(tx, ports.secrets, request, async () => {
        const row = await tx.schedule(schedule);
        if (!row || row.removedAt !== null) return rejected('schedule-not-found', { schedule });
        const other = await tx.person(to);
        if (!other) return rejected('person-not-found');
        if (other.deactivatedAt !== null)
          return rejected('person-deactivated', { name: other.name });
        const swap: Swap = {
          ...{ id: ports.newId(), schedule, from: personOf(me), to, give, take, reason },
          ...{ state: 'offered', offeredAt: at, answeredAt: null },
        };
        const checked = checkSwap(swap, await shiftsAround(tx, swap), at);
        if (!checked.ok) return checked;
        await tx.insertSwap(swap);
        await tell({ type: 'swap.offered', ...(await factsOf(tx, swap)) }, aboutSchedule(schedule));
        return accepted({ id: swap.id });
      });
    });

/** Accepting is judged anew: what was offered may have changed hands since. */
export const answerSwap =
  (ports: Ports): OnCallUseCases['answerSwap'] =>
  (me, id, answer) =>
    change(ports, me, async (tx, tell, at) => {
      const swap = await tx.swap(id);
      const answers = answer === 'withdrawn' ? swap?.from : swap?.to;
      if (!swap || answers !== personOf(me)) return rejected('swap-not-found');
      if (swap.state !== 'offered') return rejected('swap-answered');
      if (answer === 'accepted') {
        const checked = checkSwap(swap, await shiftsAround(tx, swap), at);
        if (!checked.ok) return checked;
        const ids = { give: ports.newId(), take: ports.newId() };
        for (const one of overridesOfSwap(swap, ids, at)) await tx.insertOverride(one);
      }
      await tx.answerSwap(id, answer, at);
      const facts = await factsOf(tx, swap);
      await tell({ type: 'swap.answered', answer, ...facts }, aboutSchedule(swap.schedule));
      return accepted(null);
    });
