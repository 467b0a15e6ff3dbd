import type { Writer } from '../../../db/store.ts';
import type { ActionChange, ActionItem } from '../../domain/action/action-item.ts';
import { changeAction as decide } from '../../domain/action/change.ts';
import type { SentAction } from '../../domain/action/sent.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Act } from '../../domain/rights/table.ts';
import type { ChangeHub } from '../change-hub.ts';
import { actorOf } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import { aboutOf, ownerOf, recordAction } from './record-action.ts';
import type { ActionUseCases } from './types.ts';

export const actOfAction = (type: SentAction['type']): Act =>
  type === 'accepted' || type === 'dropped' ? 'action.settle' : 'action.change';

/** Whoever and whatever a change names by id, as the item keeps it. */
const lookedUp = async (
  tx: Writer,
  ports: Ports,
  change: SentAction,
): Promise<Outcome<ActionChange>> => {
  if (change.type !== 'changed') return accepted(change);
  const { base, owner, about, type, ...details } = change;
  const person = owner ? await ownerOf(tx, owner) : null;
  if (person && !person.ok) return person;
  const named = about ? await aboutOf(tx, ports, about) : null;
  if (named && !named.ok) return named;
  return accepted({
    type,
    base,
    details: {
      ...details,
      ...(owner === null ? { owner } : person && { owner: person.value }),
      ...(about === null ? { about } : named && { about: named.value }),
    },
  });
};

export const changeAction =
  (ports: Ports, hub: ChangeHub): ActionUseCases['changeAction'] =>
  async (by, judge, id, sent, key) => {
    const judged = judge(actOfAction(sent.type), {});
    if (!judged.ok) return judged;
    const { store, secrets, now } = ports;
    const { outcome, changes } = await store.transact((tx) => {
      const at = now();
      const work = async (): Promise<Done<ActionItem>> => {
        const refuse = (outcome: ReturnType<typeof rejected>) => ({ outcome, changes: [] });
        const item = await tx.action(id);
        if (!item) return refuse(rejected('action-not-found'));
        const change = await lookedUp(tx, ports, sent);
        if (!change.ok) return refuse(change);
        const after = decide(item, change.value, { by: actorOf(by), at });
        if (!after.ok) return refuse(after);
        if (!(await tx.updateAction(after.value, item.version)))
          return refuse(rejected('action-changed', { number: item.number }));
        const said = 'reason' in sent ? sent.reason : 'note' in sent ? sent.note : undefined;
        const told = { viewer: by, at, ...(said && { said }) };
        const changes = await recordAction(tx, ports, after.value, sent.type, told);
        return { outcome: accepted(after.value), changes };
      };
      const body = { id, change: sent };
      return key === null ? work() : once(tx, secrets, { door: 'action', by, key, body, at }, work);
    });
    hub.publish(changes);
    return outcome;
  };
