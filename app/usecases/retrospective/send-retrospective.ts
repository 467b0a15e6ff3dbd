import { rejected } from '../../domain/outcome.ts';
import type { SentToRetrospective } from '../../domain/retrospective/sent.ts';
import type { Act } from '../../domain/rights/table.ts';
import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import { type Acting, actorOf, must, receiptOf, refused, tellIncident } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import type { SentReceipt } from '../types.ts';
import { openRetrospective } from './open-retrospective.ts';
import { tellRetrospective } from './tell-retrospective.ts';
import type { RetrospectiveUseCases } from './types.ts';

/** What each event is an act of. */
export const actOfRetrospective = (type: SentToRetrospective['type']): Act => {
  switch (type) {
    case 'retrospective.published':
      return 'retrospective.publish';
    case 'retrospective.reviewed':
    case 'retrospective.returned':
      return 'retrospective.review';
    default:
      return 'retrospective.edit';
  }
};

const apply = async (acting: Acting, event: SentToRetrospective): Promise<Done<SentReceipt>> => {
  const { tx, ports, id, by, at } = acting;
  const incident = await tx.incident(id);
  if (!incident) return refused(rejected('incident-not-found'));
  const telling = { tx, ports, id, by: actorOf(by), at };
  if (event.type === 'retrospective.opened') {
    if (await tx.retrospective(id)) return refused(rejected('retrospective-already-open'));
    if (incident.state !== 'resolved') return refused(rejected('incident-not-resolved'));
    const [opened] = await openRetrospective(telling);
    return opened ? receiptOf(at, [opened]) : refused(rejected('incident-not-resolved'));
  }
  const told = await tellRetrospective(telling, event);
  if (!told.ok) return refused(told);
  if (event.type !== 'retrospective.published') return receiptOf(at, [told.value]);
  const closed = { type: 'incident.closed', retrospective: id };
  // It fits: a retrospective is due only while its incident is resolved.
  return receiptOf(at, [told.value, must(await tellIncident(acting, closed))]);
};

export const sendRetrospective = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): RetrospectiveUseCases['sendRetrospective'] => {
  const { store, secrets, now } = ports;
  return async (by, judge, id, event, key) => {
    const judged = judge(actOfRetrospective(event.type), {});
    if (!judged.ok) return judged;
    const { outcome, changes } = await store.transact((tx) => {
      const at = now();
      const work = () => apply({ tx, ports, definitions, id, by, at }, event);
      const body = { incident: id, event };
      return key === null
        ? work()
        : once(tx, secrets, { door: 'retrospective', by, key, body, at }, work);
    });
    hub.publish(changes);
    return outcome;
  };
};
