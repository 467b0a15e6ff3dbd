import type { Writer } from '../../../db/store.ts';
import type { Actor, EngineEvent } from '../../domain/engine/types.ts';
import { incidentDefinition } from '../../domain/incident/definition.ts';
import type { SentEvent } from '../../domain/incident/sent-event.ts';
import { type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { advance } from '../advance.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import type { Done } from '../receipt.ts';
import type { Change, SentReceipt, Viewer } from '../types.ts';

/** What one act has at hand: the transaction, who does it and when. */
export type Acting = {
  tx: Writer;
  ports: Ports;
  definitions: Definitions;
  id: string;
  by: Viewer;
  at: Instant;
};

export type Sent<T extends SentEvent['type']> = Extract<SentEvent, { type: T }>;

export const actorOf = ({ type, id, name }: Viewer): Actor => ({ type, id, name });

export const refused = (outcome: ReturnType<typeof rejected>): Done<SentReceipt> => ({
  outcome,
  changes: [],
});

/** The receipt is of the first entry, which is the act itself; the others follow from it. */
export const receiptOf = (
  at: Instant,
  [first, ...rest]: [Change, ...Change[]],
): Done<SentReceipt> => ({
  outcome: {
    ok: true,
    value: { seq: first.seq, at, cursor: Math.max(first.id, ...rest.map(({ id }) => id)) },
  },
  changes: [first, ...rest],
});

/** Tells an incident one event. */
export const tellIncident = async (
  { tx, ports: { hash }, id, by, at }: Acting,
  event: EngineEvent,
): Promise<Outcome<Change>> => {
  const found = await tx.incidentWith(id, 'incident');
  if (!found) return rejected('incident-not-found');
  return advance(tx, hash, found, incidentDefinition, { event, by: actorOf(by), at });
};

/** What follows from an act cannot be refused any more: the act was judged with it. */
export const must = (done: Outcome<Change>): Change => {
  if (!done.ok) throw new Error(`what follows from an act was refused: ${done.rejection.code}`);
  return done.value;
};

/** Somebody moved the walkthrough on: an incident that waited for anybody has been taken up. */
export const takenUp = async (acting: Acting): Promise<Change[]> => {
  const incident = await acting.tx.incidentWith(acting.id, 'incident');
  if (incident?.incident.state !== 'declared') return [];
  return [must(await tellIncident(acting, { type: 'incident.acknowledged' }))];
};
