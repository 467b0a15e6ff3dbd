import type { EngineEvent } from '../../domain/engine/types.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import { isOpen } from '../../domain/incident/incident-state.ts';
import { whyOver } from '../../domain/incident/refuse.ts';
import { rejected } from '../../domain/outcome.ts';
import { advance } from '../advance.ts';
import type { Done } from '../receipt.ts';
import type { Change, SentReceipt } from '../types.ts';
import {
  type Acting,
  actorOf,
  must,
  receiptOf,
  refused,
  type Sent,
  tellIncident,
} from './parts.ts';
import { byBeginning } from './walks.ts';

/** It was none: nothing of it is walked any more. */
export const cancelIncident = async (
  acting: Acting,
  event: Sent<'incident.cancelled'>,
): Promise<Done<SentReceipt>> => {
  const done = await tellIncident(acting, event);
  if (!done.ok) return refused(done);
  return receiptOf(acting.at, [done.value, ...(await abandonAll(acting, event.reason))]);
};

/** A duplicate goes into the incident that goes on. Both timelines say so. */
export const mergeIncident = async (
  acting: Acting,
  event: Sent<'incident.merged'>,
): Promise<Done<SentReceipt>> => {
  const { tx, id } = acting;
  const { into, reason } = event;
  const from = await tx.incident(id);
  if (!from) return refused(rejected('incident-not-found'));
  if (into === id) return refused(rejected('merge-into-itself'));
  const other = await tx.incidentWith(into, 'incident');
  if (!other) return refused(rejected('merge-target-not-found', { incident: into }));
  const { incident: target, process } = other;
  if (!isOpen(target.state)) {
    const over = whyOver(incidentRunOf(process.stored));
    return refused(
      rejected('merge-target-over', {
        number: target.number,
        title: target.title,
        why: over?.code ?? '',
      }),
    );
  }
  if (target.kind !== from.kind) return refused(rejected('merge-kinds-differ'));
  const named = ({ id: other, number, title }: typeof target) => ({ id: other, number, title });
  const merged: EngineEvent = { type: 'incident.merged', into: named(target), reason };
  const done = await tellIncident(acting, merged);
  if (!done.ok) return refused(done);
  const abandoned = await abandonAll(acting, reason);
  const absorbed: EngineEvent = { type: 'incident.absorbed', from: named(from), reason };
  const told = must(await tellIncident({ ...acting, id: into }, absorbed));
  return receiptOf(acting.at, [done.value, ...abandoned, told]);
};

/** Every walkthrough that still goes on is given up, which clears its timers. */
const abandonAll = async (acting: Acting, reason: string): Promise<Change[]> => {
  const { tx, ports, definitions, id, by, at } = acting;
  const all = await tx.incidentWithAll(id, 'walkthrough');
  const changes: Change[] = [];
  for (const process of (all?.processes ?? []).filter(({ done }) => !done).sort(byBeginning)) {
    const incident = await tx.incident(id);
    if (!incident) break;
    const event = { type: 'walkthrough.abandoned', reason };
    const definition = await definitions.of(tx, process);
    const fact = { event, by: actorOf(by), at };
    changes.push(must(await advance(tx, ports.hash, { incident, process }, definition, fact)));
  }
  return changes;
};
