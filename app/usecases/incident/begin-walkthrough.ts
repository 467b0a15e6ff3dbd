import type { Writer } from '../../../db/store.ts';
import { start } from '../../domain/engine/step.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { WARN_AFTER } from '../../domain/walkthrough/human.ts';
import { indexPlan } from '../../domain/walkthrough/plan-index.ts';
import type { LibraryEntry } from '../../library/types.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import type { Step } from '../record-step.ts';
import { revisionOf } from '../revision-of.ts';
import { sealValues } from '../seal-values.ts';
import type { Viewer } from '../types.ts';

export type BegunWalk = {
  step: Step;
  event: { type: 'walkthrough.started'; revision: string } & Record<string, unknown>;
  /** Writes the secrets among the inputs. */
  keep: (tx: Writer) => Promise<void>;
};

/** Decides how a walkthrough of a runbook begins, pinned to the revision that the library shows now. */
export const begunWalk = async (
  tx: Writer,
  ports: Ports,
  definitions: Definitions,
  entry: LibraryEntry,
  inputs: Record<string, string>,
  { viewer, at, pace = 1 }: { viewer: Viewer; at: Instant; pace?: number | undefined },
): Promise<Outcome<BegunWalk>> => {
  await tx.insertRevision(revisionOf(entry, at));
  const pinned = await definitions.pinned(tx, entry.hash);
  const fields = indexPlan(pinned.revision.plan).inputs;
  const safe = sealValues(ports, fields, inputs, { at, by: viewer.name });
  if (!safe.ok) return safe;
  const event = {
    type: 'walkthrough.started' as const,
    revision: entry.hash,
    runbook: entry.id,
    inputs: safe.value.values,
    warnAfter: WARN_AFTER,
    ...(pace !== 1 && { pace }),
  };
  const by = { type: viewer.type, id: viewer.id, name: viewer.name };
  const step = start(pinned.definition, { ...event, at, by });
  return step.ok ? accepted({ step, event, keep: safe.value.keep }) : step;
};
