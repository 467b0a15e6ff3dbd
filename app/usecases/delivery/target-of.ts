import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import type { Target } from '../../deliver/types.ts';
import { isSend, laneTo } from '../../domain/delivery/lane.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { gatewayOf } from './gateways.ts';
import { isMuted } from './is-muted.ts';
import { signingOf } from './signing.ts';

const toLog: Target = { way: 'log', address: '', name: '', language: null, zone: null };

/** Whom a row reaches, as it is now: a contact that was removed or never verified is not written to. */
export const targetOf = async (
  ports: Pick<Ports, 'secrets' | 'now'>,
  tx: Writer,
  { effect }: Pick<DeliveryRow, 'effect'>,
): Promise<Outcome<Target>> => {
  if (!isSend(effect)) return accepted(toLog);
  const { to, message } = effect;
  if (await isMuted(tx, message)) return accepted(toLog);
  const signing = () => signingOf(ports, tx, laneTo(to), ports.now());
  if (to.type === 'channel') {
    const found = await tx.channel(to.channel);
    if (!found) return rejected('contact-gone');
    const { kind, address, name } = found;
    return accepted({
      ...{ way: kind, address, name, language: null, zone: null },
      ...(kind === 'webhook' && { signing: await signing() }),
    });
  }
  const person = await tx.person(to.person);
  if (to.type === 'address') {
    if (!person || person.deactivatedAt !== null) return rejected('contact-gone');
    const { name, language, zone } = person;
    return accepted({ way: 'email', address: to.address, name, language, zone });
  }
  const contact = await tx.contactPoint(to.contact);
  if (!contact || contact.personId !== to.person || !person || person.deactivatedAt !== null)
    return rejected('contact-gone');
  if (contact.verifiedAt === null && message.type !== 'contact-check')
    return rejected('contact-unverified');
  const { kind, address } = contact;
  const { name, language, zone } = person;
  const gateway = kind === 'sms' || kind === 'voice' ? await gatewayOf(ports, tx, kind) : null;
  return accepted({
    ...{ way: kind, address, name, language, zone },
    ...(kind === 'webhook' && { signing: await signing() }),
    ...(gateway && { gateway }),
  });
};
