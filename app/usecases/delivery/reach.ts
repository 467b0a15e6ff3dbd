import type { Reader } from '../../../db/store.ts';
import { laneTo } from '../../domain/delivery/lane.ts';
import { isZone, minuteOf } from '../../domain/delivery/quiet-hours.ts';
import type { NotificationRules } from '../../domain/delivery/rules.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { changePerson } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { newSigning } from './signing.ts';
import type { ReachView } from './types.ts';
import { ownContact } from './verify-contact.ts';

const MOST_RULES = 30;
const LONGEST_WAIT = 4 * 3600;

export const noRules: NotificationRules = { rules: [], quiet: null };

const lastOf = async (read: Reader, person: string, contact: string) => {
  const row = await read.lastOfLane(laneTo({ type: 'contact', person, contact }));
  if (!row) return null;
  const state = row.sentAt !== null ? 'handed' : row.deadAt !== null ? 'dead' : 'waiting';
  return { at: row.sentAt ?? row.deadAt ?? row.createdAt, state, code: row.lastCode } as const;
};

/** How somebody is reached: their contacts in their order, and their rules. */
export const readReach =
  ({ store: { read }, now }: Ports): UseCases['readReach'] =>
  async (me) => {
    const person = await read.person(me.id);
    if (!person) return rejected('person-not-found');
    const contacts: ReachView['contacts'] = [];
    for (const { id, kind, address, verifiedAt } of await read.contactPointsOf(me.id)) {
      const check = await read.contactCheck(id);
      const open = check && check.expiresAt > now() && check.triesLeft > 0;
      contacts.push({
        ...{ id, kind, address, verifiedAt },
        codeUntil: open ? check.expiresAt : null,
        last: await lastOf(read, me.id, id),
      });
    }
    const rules = (await read.notificationRules(me.id)) ?? noRules;
    return accepted({ contacts, rules, zone: person.zone });
  };

export const orderContacts =
  (ports: Ports): UseCases['orderContacts'] =>
  (me, ids) =>
    changePerson(ports, me, me.id, async (tx) => {
      const known = (await tx.contactPointsOf(me.id)).map(({ id }) => id).sort();
      if (JSON.stringify([...ids].sort()) !== JSON.stringify(known))
        return rejected('contacts-changed');
      for (const [position, id] of ids.entries()) await tx.putContactOrder(id, position);
      return accepted(null);
    });

export const setNotificationRules =
  (ports: Ports): UseCases['setNotificationRules'] =>
  (me, { rules, quiet }) =>
    changePerson(ports, me, me.id, async (tx, _person, _tell, at) => {
      const own = new Set((await tx.contactPointsOf(me.id)).map(({ id }) => id));
      if (rules.length > MOST_RULES) return rejected('rules-too-many', { max: MOST_RULES });
      if (rules.some((one) => !own.has(one.contact))) return rejected('contact-not-found');
      if (rules.some(({ after }) => !(after >= 0 && after <= LONGEST_WAIT)))
        return rejected('rule-wait', { max: LONGEST_WAIT / 60 });
      if (quiet && (minuteOf(quiet.from) === null || minuteOf(quiet.until) === null))
        return rejected('quiet-hours');
      if (quiet?.zone && !isZone(quiet.zone)) return rejected('zone-unknown', { zone: quiet.zone });
      await tx.putNotificationRules(me.id, { rules, quiet }, at);
      return accepted(null);
    });

export const rotateContactSigning =
  (ports: Ports): UseCases['rotateContactSigning'] =>
  (me, id) =>
    changePerson(ports, me, me.id, async (tx, _person, tell, at) => {
      const point = await ownContact(tx, me, id);
      if (!point.ok) return point;
      if (point.value.kind !== 'webhook') return rejected('contact-not-found');
      const lane = laneTo({ type: 'contact', person: me.id, contact: id });
      const secret = await newSigning(ports, tx, lane, { at, by: me.id });
      await tell({ type: 'secret.changed', name: `signing:${lane}` });
      return accepted({ secret });
    });
