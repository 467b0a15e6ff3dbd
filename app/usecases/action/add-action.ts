import type { Writer } from '../../../db/store.ts';
import type { ActionItem } from '../../domain/action/action-item.ts';
import type { NewAction } from '../../domain/action/sent.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { ChangeHub } from '../change-hub.ts';
import { actorOf } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import { refuseForReview } from '../review/action-of-review.ts';
import type { Viewer } from '../types.ts';
import { aboutOf, ownerOf, recordAction } from './record-action.ts';
import type { ActionUseCases } from './types.ts';

type Given = Omit<ActionItem, 'number'>;

/** Zod's optional fields may be there and undefined. */
const sourceOf = (source: NewAction['source']): ActionItem['source'] => {
  if (source.type !== 'review') return source;
  const { type, id, item } = source;
  return { type, id, ...(item !== undefined && { item }) };
};

const prepared = async (
  tx: Writer,
  ports: Ports,
  { owner, about, source, detail, ...rest }: NewAction,
  viewer: Viewer,
  at: number,
): Promise<Outcome<Given>> => {
  if (source.type === 'incident' && !(await tx.incident(source.id)))
    return rejected('incident-not-found');
  if (source.type === 'review') {
    const refusal = await refuseForReview(tx, source);
    if (refusal) return { ok: false, rejection: refusal };
  }
  const person = owner === undefined ? null : await ownerOf(tx, owner);
  if (person && !person.ok) return person;
  const named = about === undefined ? null : await aboutOf(tx, ports, about);
  if (named && !named.ok) return named;
  const added = { by: actorOf(viewer), at };
  return accepted({
    id: ports.newId(),
    ...rest,
    ...(detail && { detail }),
    ...(person && { owner: person.value }),
    ...(named && { about: named.value }),
    source: sourceOf(source),
    ...{ state: 'open', added, version: 1 },
    history: [{ ...added, what: 'added' }],
  });
};

export const addAction =
  (ports: Ports, hub: ChangeHub): ActionUseCases['addAction'] =>
  async (by, action, key) => {
    const { store, secrets, now } = ports;
    const { outcome, changes } = await store.transact((tx) => {
      const at = now();
      const work = async (): Promise<Done<ActionItem>> => {
        const given = await prepared(tx, ports, action, by, at);
        if (!given.ok) return { outcome: given, changes: [] };
        const item = await tx.insertAction(given.value);
        const changes = await recordAction(tx, ports, item, 'added', { viewer: by, at });
        return { outcome: accepted(item), changes };
      };
      return key === null
        ? work()
        : once(tx, secrets, { door: 'action', by, key, body: action, at }, work);
    });
    hub.publish(changes);
    return outcome;
  };
