import type { ProcessRow } from '../../../db/store.ts';
import type { EngineEvent } from '../../domain/engine/types.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import { isOpen } from '../../domain/incident/incident-state.ts';
import { whyOver } from '../../domain/incident/refuse.ts';
import type { SentToWalkthrough } from '../../domain/incident/sent-event.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { indexPlan } from '../../domain/walkthrough/plan-index.ts';
import { advanceStep } from '../advance.ts';
import { commandOf } from '../command.ts';
import { follow } from '../escalation/follow.ts';
import type { Done } from '../receipt.ts';
import { sealValues } from '../seal-values.ts';
import type { SentReceipt } from '../types.ts';
import { type Acting, actorOf, receiptOf, refused, takenUp } from './parts.ts';
import { chooseWalk } from './walks.ts';

/** Acts that somebody else than a responder may bring: they do not take an incident up. */
const fromOutside = new Set<SentToWalkthrough['type']>(['signal.received', 'page.exhausted']);

/** Applies an event to the walkthrough that it means. */
export const sendToWalkthrough = async (
  acting: Acting,
  { walkthrough, ...event }: SentToWalkthrough,
): Promise<Done<SentReceipt>> => {
  const { tx, ports, definitions, id, by, at } = acting;
  const found = await tx.incidentWithAll(id, 'walkthrough');
  if (!found) return refused(rejected('incident-not-found'));
  if (!isOpen(found.incident.state)) return refused(await whyClosed(acting));
  const chosen = await chooseWalk(tx, definitions, found, walkthrough);
  if (!chosen.ok) return refused(chosen);
  const process = chosen.value;
  const definition = await definitions.of(tx, process);
  const safe = await sealed(acting, process, event);
  if (!safe.ok) return refused(safe);
  const told = await withFacts(acting, safe.value.event);
  const fact = { event: told, by: actorOf(by), at };
  const done = await advanceStep(
    tx,
    ports.hash,
    { incident: found.incident, process },
    definition,
    fact,
  );
  if (!done.ok) return refused(done);
  await safe.value.keep(tx);
  const first = found.incident.state === 'declared' && !fromOutside.has(event.type);
  const { change, step } = done.value;
  const after = { ...process, stored: step.stored, done: step.done };
  const pages = await follow({ tx, ports, definitions }, after, step.effects, fact);
  return receiptOf(at, [change, ...pages, ...(first ? await takenUp(acting) : [])]);
};

/** An incident that is over is walked no further; the sentence names who ended it. */
const whyClosed = async ({ tx, id }: Acting) => {
  const found = await tx.incidentWith(id, 'incident');
  const over = found && whyOver(incidentRunOf(found.process.stored));
  return rejected(over?.code ?? 'incident-not-found', over?.params);
};

type Told = Omit<SentToWalkthrough, 'walkthrough'> & EngineEvent;

/** A secret goes into the log as a reference, and beside it sealed. */
const sealed = async (
  { tx, ports, definitions, by, at }: Acting,
  { revision }: ProcessRow,
  event: Told,
) => {
  if (event.type !== 'value.recorded' || revision === null)
    return accepted({ event, keep: async () => undefined });
  const { plan } = (await definitions.pinned(tx, revision)).revision;
  const { name, value } = event as Told & { name: string; value: string };
  const fields = indexPlan(plan).inputs;
  const safe = sealValues(ports, fields, { [name]: value }, { at, by: by.name });
  if (!safe.ok) return safe;
  const { values, keep } = safe.value;
  return accepted({ event: { ...event, value: values[name] ?? value }, keep });
};

/** Facts that decide and that no client may claim. */
const withFacts = async ({ tx, id, by }: Acting, event: EngineEvent): Promise<EngineEvent> => {
  if (event.type === 'step.skipped')
    return { ...event, commander: (await commandOf(tx, id, by)).commander };
  if (event.type !== 'step.released') return event;
  const { commander, deputy } = await commandOf(tx, id, by);
  return { ...event, commander: commander || deputy };
};
