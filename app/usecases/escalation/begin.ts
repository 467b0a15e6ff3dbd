import type { IncidentRow, ProcessRow } from '../../../db/store.ts';
import { start } from '../../domain/engine/step.ts';
import type { Effect } from '../../domain/engine/types.ts';
import { escalationDefinition } from '../../domain/escalation/definition.ts';
import type { EscalationStarted } from '../../domain/escalation/event.ts';
import { type Fact, recordStep } from '../record-step.ts';
import type { Change } from '../types.ts';
import type { Following } from './context.ts';

export type Began = { change: Change; process: ProcessRow };

/** Starts an escalation as the next entry of its incident's chain. Nobody is paged yet. */
export const beginEscalation = async (
  { tx, ports }: Following,
  incident: Pick<IncidentRow, 'id' | 'number' | 'title' | 'severity' | 'kind'>,
  facts: Omit<EscalationStarted, 'type' | 'id' | 'incident'>,
  { by, at }: Pick<Fact, 'by' | 'at'>,
): Promise<Began> => {
  const head = await tx.incident(incident.id);
  if (!head) throw new Error(`incident ${incident.id} has gone`);
  const id = ports.newId();
  const { number, title, severity, kind } = incident;
  const event: EscalationStarted = {
    type: 'escalation.started',
    id,
    incident: { id: incident.id, number, title, severity, kind },
    ...facts,
  };
  const step = start(escalationDefinition, { ...event, at, by });
  if (!step.ok) throw new Error(`an escalation cannot begin: ${step.rejection.code}`);
  const { stored, done } = step;
  const process: ProcessRow = {
    ...{ id, incidentId: incident.id, kind: 'escalation', revision: null, stored, done },
  };
  await tx.insertProcess(process);
  const recorded = await recordStep(tx, ports.hash, head, id, step, { event, by, at });
  await tx.moveHead(head.id, recorded.head.headSeq, recorded.head.headHash);
  return { change: recorded.change, process };
};

/** The facts of a page that a walkthrough asks for. */
export const askedBy = (
  process: ProcessRow,
  effect: Effect,
  now: number,
): Omit<EscalationStarted, 'type' | 'id' | 'incident' | 'ladder' | 'policy'> => {
  const text = (name: string) => {
    const value = effect[name];
    return typeof value === 'string' ? value : undefined;
  };
  const message = text('message');
  return {
    reason: effect.reason === 'lapse' ? 'lapse' : 'escalate',
    title: text('title') ?? '',
    ...(message !== undefined && { text: message }),
    asker: {
      process: process.id,
      step: text('step') ?? '',
      visit: Number(/#(\d+)$/.exec(effect.key)?.[1] ?? 1),
    },
    since: typeof effect.dueAt === 'number' ? effect.dueAt : now,
  };
};
