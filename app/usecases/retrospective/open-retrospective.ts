import { start } from '../../domain/engine/step.ts';
import type { EngineEvent } from '../../domain/engine/types.ts';
import {
  retrospectiveDefinition,
  retrospectiveRunOf,
} from '../../domain/retrospective/definition.ts';
import { prefilled } from '../../domain/retrospective/deviations.ts';
import { retrospectiveDueAt } from '../../domain/retrospective/due.ts';
import { REMIND_EVERY } from '../../domain/retrospective/reminder.ts';
import { recordStep } from '../record-step.ts';
import type { Change } from '../types.ts';
import { lineOf, type Telling, tellRetrospective } from './tell-retrospective.ts';

/** Reads the whole log. */
const ALL = -1;

/**
 * Opens the retrospective of an incident that is resolved, prefilled with what was said in it, or
 * makes one that a reopening put back due anew. Nothing when it is open already.
 */
export const openRetrospective = async (telling: Telling): Promise<Change[]> => {
  const { tx, ports, id, by, at } = telling;
  const incident = await tx.incident(id);
  if (!incident || incident.resolvedAt === null) return [];
  const dueAt = retrospectiveDueAt(incident.severity, incident.resolvedAt);
  const remindEvery = REMIND_EVERY;
  if (await tx.retrospective(id)) {
    const resumed = await tellRetrospective(telling, {
      type: 'retrospective.resumed',
      dueAt,
      remindEvery,
    });
    return resumed.ok ? [resumed.value] : [];
  }
  const sections = prefilled(await tx.log(id, 0, ALL));
  const event = { type: 'retrospective.opened' as const, dueAt, remindEvery, sections };
  const step = start(retrospectiveDefinition, { ...event, at, by });
  if (!step.ok) throw new Error(`a retrospective cannot be opened: ${step.rejection.code}`);
  const process = ports.newId();
  const { stored, done } = step;
  const row = { id: process, incidentId: id, revision: null, stored, done };
  await tx.insertProcess({ ...row, kind: 'retrospective' });
  const { head, change } = await recordStep(tx, ports.hash, incident, process, step, {
    ...{ event, by, at },
  });
  await tx.moveHead(id, head.headSeq, head.headHash);
  const line = { incidentId: id, processId: process };
  await tx.saveRetrospective(lineOf(retrospectiveRunOf(stored), line));
  return [change];
};

/**
 * What an act in the incident means for its retrospective: a resolution opens it, by the clock's
 * hand; a reopening puts it back to draft.
 */
export const followIncident = async (
  telling: Omit<Telling, 'by'>,
  { type }: EngineEvent,
): Promise<Change[]> => {
  const byItself: Telling = { ...telling, by: { type: 'clock' } };
  if (type === 'incident.resolved') return openRetrospective(byItself);
  if (type !== 'incident.reopened') return [];
  const told = await tellRetrospective(byItself, { type: 'retrospective.reopened' });
  return told.ok ? [told.value] : [];
};
