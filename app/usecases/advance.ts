import type { IncidentWith, Writer } from '../../db/store.ts';
import { step } from '../domain/engine/step.ts';
import type { Definition, Hash } from '../domain/engine/types.ts';
import { incidentRunOf } from '../domain/incident/definition.ts';
import { isOpen } from '../domain/incident/incident-state.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import { rowOf } from './incident/row.ts';
import { type Fact, recordStep, type Step } from './record-step.ts';
import type { Change } from './types.ts';

/** Lets a process decide about one event and saves what it decided. Nothing is written when it refuses. */
export const advance = async (
  ...args: Parameters<typeof advanceStep>
): Promise<Outcome<Change>> => {
  const done = await advanceStep(...args);
  return done.ok ? accepted(done.value.change) : done;
};

/** The same with the step itself, for whoever follows up what came of it. */
export const advanceStep = async (
  tx: Writer,
  hash: Hash,
  { incident, process }: IncidentWith,
  definition: Definition,
  fact: Fact,
): Promise<Outcome<{ change: Change; step: Step }>> => {
  const result = step(definition, process.stored, { ...fact.event, at: fact.at, by: fact.by });
  if (!result.ok) return result;
  const { stored, done } = result;
  if (!(await tx.updateProcess({ ...process, stored, done }, process.stored.version)))
    return rejected('changed-meanwhile');
  const { head, change } = await recordStep(tx, hash, incident, process.id, result, fact);
  if (process.kind === 'incident') {
    const row = rowOf(incidentRunOf(stored));
    await tx.updateIncident({ ...incident, ...head, ...row });
    // Their number grows with every incident there ever was: each tick would walk past them.
    if (isOpen(row.state) !== isOpen(incident.state))
      await tx.restTimers(incident.id, !isOpen(row.state));
  } else await tx.moveHead(head.id, head.headSeq, head.headHash);
  return accepted({ change, step: result });
};
