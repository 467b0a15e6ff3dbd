import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { limited } from '../text-limit.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';

const ADDRESS_LIMIT = 200;
const MOST = 10;

const patterns = {
  email: /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]+$/,
  phone: /^\+[1-9]\d{6,14}$/,
  slack: /^[UW][A-Z0-9]{6,20}$/,
} as const;

/** Not verified until it was written to and answered. A phone number is written as +49301234567. */
export const addContactPoint =
  (ports: Ports): UseCases['addContactPoint'] =>
  async (me, { kind, address: given }) => {
    const typed = limited('address', given, ADDRESS_LIMIT);
    if (!typed.ok) return typed;
    const address = kind === 'phone' ? typed.value.replace(/[\s()/-]/g, '') : typed.value;
    if (!patterns[kind].test(address)) return rejected('address-pattern', { kind, address });
    return changePerson(ports, me, me.id, async (tx, { name }, tell, at) => {
      const known = await tx.contactPointsOf(me.id);
      if (known.some((one) => one.kind === kind && one.address === address))
        return rejected('address-known', { address });
      if (known.length >= MOST) return rejected('contacts-full', { max: MOST });
      const id = ports.newId();
      const row = { id, personId: me.id, kind, address, createdAt: at, verifiedAt: null };
      await tx.insertContactPoint(row);
      await tell({ type: 'contact.added', name, kind, address });
      return accepted({ id });
    });
  };

export const removeContactPoint =
  (ports: Ports): UseCases['removeContactPoint'] =>
  (me, id) =>
    changePerson(ports, me, me.id, async (tx, { name }, tell) => {
      const point = await tx.contactPoint(id);
      if (!point || point.personId !== me.id) return rejected('contact-not-found');
      await tx.deleteContactPoint(id);
      await tell({ type: 'contact.removed', name, kind: point.kind, address: point.address });
      return accepted(null);
    });
