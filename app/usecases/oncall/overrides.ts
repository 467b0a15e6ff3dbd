import { scheduleLimits } from '../../domain/oncall/limits.ts';
import { DAY } from '../../domain/oncall/local-time.ts';
import type { Span } from '../../domain/oncall/schedule.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import { onceOnly } from '../receipt.ts';
import type { SignedIn } from '../types.ts';
import { aboutSchedule } from './read-schedule-history.ts';
import { sayMoment } from './say-moment.ts';
import type { OnCallUseCases, OverrideInput } from './types.ts';

/** Whose shifts they are: a token acts for its owner. */
export const personOf = (by: SignedIn): string =>
  by.type === 'token' ? (by.owner ?? by.id) : by.id;

const checkInput = (
  { from, to, kind, person, instead }: OverrideInput,
  now: Instant,
): Outcome<null> => {
  if (!(from < to)) return rejected('override-span-pattern');
  if (to - from > scheduleLimits.overrideDays * DAY)
    return rejected('override-too-long', { max: scheduleLimits.overrideDays });
  if (to <= now) return rejected('override-over');
  if (instead !== null && (kind !== 'replace' || instead === person))
    return rejected('override-instead-pattern');
  return accepted(null);
};

const said = ({ from, to }: Span) => ({ from: sayMoment(from), to: sayMoment(to) });

/** Taking a shift on oneself takes less than changing what others have. */
export const addOverride =
  (ports: Ports): OnCallUseCases['addOverride'] =>
  (by, judge, id, input, key = null) =>
    change(ports, by, async (tx, tell, at) => {
      const { kind, person, instead, reason } = input;
      const row = await tx.schedule(id);
      if (!row || row.removedAt !== null) return rejected('schedule-not-found', { schedule: id });
      const takesOn = kind !== 'remove' && person === personOf(by);
      const { team } = row.definition;
      const judged = judge(takesOn ? 'schedule.cover' : 'schedule.override', { team });
      if (!judged.ok) return judged;
      const asked = { door: 'override', by, key, body: { id, input }, at };
      return onceOnly(tx, ports.secrets, asked, async () => {
        const checked = checkInput(input, at);
        if (!checked.ok) return checked;
        const [who, before] = [
          await tx.person(person),
          instead === null ? null : await tx.person(instead),
        ];
        if (!who || (instead !== null && !before)) return rejected('person-not-found');
        if (who.deactivatedAt !== null && kind !== 'remove')
          return rejected('person-deactivated', { name: who.name });
        const span = { from: Math.floor(input.from / 60_000) * 60_000, to: input.to };
        const made = { by: by.id, at, schedule: id, swap: null };
        const one = { id: ports.newId(), ...span, kind, person, instead, reason, ...made };
        await tx.insertOverride(one);
        const facts = { kind, name: who.name, instead: before?.name ?? '_none', ...said(span) };
        await tell(
          { type: 'override.added', ...facts, reason: reason ?? '_none' },
          aboutSchedule(id),
        );
        return accepted({ id: one.id });
      });
    });

export const removeOverride =
  (ports: Ports): OnCallUseCases['removeOverride'] =>
  (by, judge, id) =>
    change(ports, by, async (tx, tell, at) => {
      const one = await tx.override(id);
      const row = one && (await tx.schedule(one.schedule));
      if (!one || !row) return rejected('override-not-found');
      const own = one.by === by.id && one.kind !== 'remove' && one.person === personOf(by);
      const judged = judge(own ? 'schedule.cover' : 'schedule.override', {
        team: row.definition.team,
      });
      if (!judged.ok) return judged;
      if (one.to <= at) return rejected('override-over');
      if (one.from >= at) await tx.deleteOverride(id);
      else await tx.endOverride(id, at);
      const name = (await tx.person(one.person))?.name ?? one.person;
      const facts = { kind: one.kind, name, ...said(one) };
      await tell({ type: 'override.removed', ...facts }, aboutSchedule(one.schedule));
      return accepted(null);
    });
