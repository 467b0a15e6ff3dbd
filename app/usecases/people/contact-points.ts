import { readAddress } from '../../domain/delivery/address.ts';
import { laneTo } from '../../domain/delivery/lane.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { forgetSigning, newSigning } from '../delivery/signing.ts';
import type { Ports } from '../ports.ts';
import { limited } from '../text-limit.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';

const MOST = 10;

const laneOf = (person: string, contact: string) => laneTo({ type: 'contact', person, contact });

/** Not verified until a code came through it. A webhook's key is answered this once. */
export const addContactPoint =
  (ports: Ports): UseCases['addContactPoint'] =>
  async (me, { kind, address: given }) => {
    const typed = limited('address', given, 1000);
    if (!typed.ok) return typed;
    const read = readAddress(kind, typed.value);
    if (!read.ok) return read;
    const address = read.value;
    return changePerson(ports, me, me.id, async (tx, { name }, tell, at) => {
      const known = await tx.contactPointsOf(me.id);
      if (known.some((one) => one.kind === kind && one.address === address))
        return rejected('address-known', { address });
      if (known.length >= MOST) return rejected('contacts-full', { max: MOST });
      const id = ports.newId();
      const position = Math.max(-1, ...known.map((one) => one.position)) + 1;
      const row = { id, personId: me.id, kind, address, createdAt: at, verifiedAt: null, position };
      await tx.insertContactPoint(row);
      const signing =
        kind === 'webhook' ? await newSigning(ports, tx, laneOf(me.id, id), { at, by: me.id }) : '';
      await tell({ type: 'contact.added', name, kind, address });
      return accepted({ id, secret: signing || null });
    });
  };

export const removeContactPoint =
  (ports: Ports): UseCases['removeContactPoint'] =>
  (me, id) =>
    changePerson(ports, me, me.id, async (tx, { name }, tell) => {
      const point = await tx.contactPoint(id);
      if (!point || point.personId !== me.id) return rejected('contact-not-found');
      await tx.deleteContactCheck(id);
      await forgetSigning(tx, laneOf(me.id, id));
      await tx.deleteContactPoint(id);
      await tell({ type: 'contact.removed', name, kind: point.kind, address: point.address });
      return accepted(null);
    });
