import type { ProcessRow } from '../../../db/store.ts';
import { placeOf } from '../../domain/delivery/lane.ts';
import type { Effect, EngineEvent } from '../../domain/engine/types.ts';
import { escalationRunOf, escalationStateOf } from '../../domain/escalation/definition.ts';
import type { EscalationEvent } from '../../domain/escalation/event.ts';
import { isOpen } from '../../domain/incident/incident-state.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { runOfStored } from '../../domain/walkthrough/definition.ts';
import { advanceStep } from '../advance.ts';
import type { Fact } from '../record-step.ts';
import type { Change } from '../types.ts';
import { askedBy, beginEscalation } from './begin.ts';
import { chooseLadder } from './choose-ladder.ts';
import type { Following } from './context.ts';
import { nextEvent } from './next-event.ts';
import { stillWaits, walkthroughOf } from './step-of.ts';

/**
 * Tells a process one event, and does in the same transaction all that follows from it: pages begin
 * and climb, an answer moves the walkthrough on, a step that is left or an incident that ends calls
 * its pages off. The first change is the event's own.
 */
export const act = async (
  following: Following,
  process: string,
  fact: Fact,
): Promise<Outcome<Change[]>> => {
  const { tx, ports, definitions } = following;
  const found = await tx.process(process);
  const incident = found && (await tx.incident(found.incidentId));
  if (!found || !incident) return rejected('incident-not-found');
  const definition = await definitions.of(tx, found);
  const done = await advanceStep(tx, ports.hash, { incident, process: found }, definition, fact);
  if (!done.ok) return done;
  const { change, step } = done.value;
  const after = { ...found, stored: step.stored, done: step.done };
  return accepted([change, ...(await follow(following, after, step.effects, fact))]);
};

/** What follows from a step that was just written. */
export const follow = async (
  following: Following,
  process: ProcessRow,
  effects: readonly Effect[],
  fact: Fact,
): Promise<Change[]> => {
  switch (process.kind) {
    case 'walkthrough':
      return [
        ...(await callOff(following, process, fact)),
        ...(await startPages(following, process, effects, fact)),
      ];
    case 'incident':
      return callOffIfOver(following, process.incidentId, fact);
    case 'escalation':
      return climb(following, process, fact);
    case 'retrospective':
      return [];
  }
};

const told = async (
  following: Following,
  process: string,
  event: EngineEvent,
  fact: Pick<Fact, 'by' | 'at'>,
) => {
  const { by, at } = fact;
  const done = await act(following, process, { event, by, at });
  return done.ok ? done.value : [];
};

const startPages = async (
  following: Following,
  process: ProcessRow,
  effects: readonly Effect[],
  fact: Fact,
): Promise<Change[]> => {
  const { tx, definitions } = following;
  const changes: Change[] = [];
  for (const effect of effects) {
    if (effect.type !== 'page') continue;
    const incident = await tx.incident(process.incidentId);
    if (!incident || process.revision === null) continue;
    const { plan } = (await definitions.pinned(tx, process.revision)).revision;
    const names = { policy: text(effect.policy), role: text(effect.role) };
    const chosen = await chooseLadder(tx, names, plan.owner ?? null, incident.severity);
    const asked = { ...askedBy(process, effect, fact.at), ...chosen };
    const began = await beginEscalation(following, incident, asked, fact);
    // Nobody can be paged: the outbox carries it as it is, so that at least the log tells of it.
    if (!chosen.ladder)
      await tx.insertOutbox({
        ...{ key: `${process.id}:${effect.key}`, processId: process.id },
        ...{ effect, createdAt: fact.at },
        ...placeOf(effect, fact.at),
      });
    changes.push(began.change, ...(await climb(following, began.process, fact)));
  }
  return changes;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Ends the pages of steps that were left. One that was answered is watched, and one
 * that was not may still be, until the walkthrough ends. */
const callOff = async (
  following: Following,
  walkthrough: ProcessRow,
  fact: Fact,
): Promise<Change[]> => {
  const changes: Change[] = [];
  const { outcome, abandoned } = runOfStored(walkthrough.stored);
  const ended = walkthrough.done || outcome !== undefined || abandoned !== undefined;
  for (const { id, stored } of await following.tx.openEscalations(walkthrough.incidentId)) {
    const { asker, reason } = escalationRunOf(stored).facts;
    if (asker?.process !== walkthrough.id) continue;
    if (ended) changes.push(...(await told(following, id, stopped('walkthrough-ended'), fact)));
    else if (!stillWaits(walkthrough, asker)) {
      const settled = escalationStateOf(stored) !== 'paging';
      if (settled && reason === 'escalate') continue;
      const event: EscalationEvent =
        fact.event.type === 'page.acknowledged' && fact.event.step === asker.step
          ? { type: 'escalation.acknowledged', authorised: true }
          : stopped('step-left');
      changes.push(...(await told(following, id, event, fact)));
    }
  }
  return changes;
};

const stopped = (
  cause: Extract<EscalationEvent, { type: 'escalation.stopped' }>['cause'],
): EscalationEvent => ({ type: 'escalation.stopped', cause });

/** An incident that is no longer open pages nobody. */
export const callOffIfOver = async (
  following: Following,
  incident: string,
  fact: Pick<Fact, 'by' | 'at'>,
): Promise<Change[]> => {
  const changes: Change[] = [];
  const row = await following.tx.incident(incident);
  if (!row || isOpen(row.state)) return changes;
  for (const { id } of await following.tx.openEscalations(incident))
    changes.push(...(await told(following, id, stopped('resolved'), fact)));
  return changes;
};

/** What an escalation's own step brings: the walkthrough hears of it, and a level that is due begins. */
export const climb = async (
  following: Following,
  process: ProcessRow,
  fact: Fact,
): Promise<Change[]> => {
  const { tx } = following;
  const run = escalationRunOf(process.stored);
  const { asker } = run.facts;
  const { type } = fact.event;
  const outcome =
    type === 'escalation.acknowledged'
      ? 'page.acknowledged'
      : type === 'escalation.exhausted'
        ? 'page.exhausted'
        : null;
  if (outcome && asker) {
    const walkthrough = await walkthroughOf(tx, asker);
    if (!walkthrough || !stillWaits(walkthrough, asker)) return [];
    return told(following, asker.process, { type: outcome, step: asker.step }, fact);
  }
  if (!run.next || run.next.dueAt > fact.at) return [];
  const clock: Fact = { ...fact, by: { type: 'clock' } };
  const event = await nextEvent(tx, process, run.next.key, fact.at);
  return event ? told(following, process.id, event, clock) : [];
};
