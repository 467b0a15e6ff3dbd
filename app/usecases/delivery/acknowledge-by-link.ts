import type { AcknowledgeLinkRow } from '../../../db/store/delivery.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import type { AcknowledgePage, AcknowledgeView } from './types.ts';

type Found = { link: AcknowledgeLinkRow; view: AcknowledgeView };

const find = async (
  { store: { read }, hash, now }: Ports,
  token: string,
): Promise<Outcome<Found>> => {
  const link = /^[0-9a-f]{64}$/.test(token) ? await read.acknowledgeLink(hash(token)) : null;
  const person = link && (await read.person(link.personId));
  if (!link || !person || person.deactivatedAt !== null)
    return rejected('acknowledge-link-unknown');
  if (link.usedAt !== null) return rejected('acknowledge-link-used');
  if (link.expiresAt <= now()) return rejected('acknowledge-link-expired');
  return accepted({ link, view: { person: person.name, pages: link.pages } });
};

/** Only looks: scanners of mail follow every link. */
export const peekAcknowledge =
  (ports: Ports): UseCases['peekAcknowledge'] =>
  async (token) => {
    const found = await find(ports, token);
    return found.ok ? accepted(found.value.view) : found;
  };

/** Pages that are no longer open, or that somebody else has, count as acknowledged. */
export const acknowledgeByLink =
  (ports: Ports, acknowledge: AcknowledgePage): UseCases['acknowledgeByLink'] =>
  async (token) => {
    const found = await find(ports, token);
    if (!found.ok) return found;
    const { link, view } = found.value;
    const person = { id: link.personId, name: view.person };
    const refused = [];
    for (const { escalation } of link.pages) {
      const done = await acknowledge(escalation, person);
      if (!done.ok) refused.push(done);
    }
    await ports.store.transact((tx) => tx.spendAcknowledgeLink(link.hash, ports.now()));
    const [first] = refused;
    return first && refused.length === link.pages.length ? first : accepted(view);
  };
