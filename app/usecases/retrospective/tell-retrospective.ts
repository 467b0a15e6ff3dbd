import type { RetrospectiveRow } from '../../../db/store/retrospective.ts';
import type { Writer } from '../../../db/store.ts';
import type { Actor, EngineEvent } from '../../domain/engine/types.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import {
  retrospectiveDefinition,
  retrospectiveRunOf,
} from '../../domain/retrospective/definition.ts';
import {
  type RetrospectiveRun,
  retrospectiveStateOf,
} from '../../domain/retrospective/retrospective.ts';
import type { Instant } from '../../domain/time.ts';
import { advance } from '../advance.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../types.ts';

export type Telling = {
  tx: Writer;
  ports: Pick<Ports, 'hash' | 'newId'>;
  id: string;
  by: Actor;
  at: Instant;
};

/** What its row repeats of a retrospective, so that lists need not open it. */
export const lineOf = (
  run: RetrospectiveRun,
  { incidentId, processId }: Pick<RetrospectiveRow, 'incidentId' | 'processId'>,
): RetrospectiveRow => ({
  ...{ incidentId, processId },
  state: retrospectiveStateOf(run),
  dueAt: run.dueAt ?? null,
  publishedAt: run.published?.at ?? null,
});

/** Tells an incident's retrospective one event, in the incident's chain. */
export const tellRetrospective = async (
  { tx, ports: { hash }, id, by, at }: Telling,
  event: EngineEvent,
): Promise<Outcome<Change>> => {
  const found = await tx.incidentWith(id, 'retrospective');
  if (!found) return rejected('retrospective-not-found');
  const done = await advance(tx, hash, found, retrospectiveDefinition, { event, by, at });
  if (!done.ok) return done;
  const after = await tx.process(found.process.id);
  if (!after) throw new Error(`retrospective ${found.process.id} is gone`);
  const line = { incidentId: id, processId: after.id };
  await tx.saveRetrospective(lineOf(retrospectiveRunOf(after.stored), line));
  return accepted(done.value);
};
