import type { Writer } from '../../db/store.ts';
import { GENESIS } from '../domain/engine/chain.ts';
import { start } from '../domain/engine/step.ts';
import { incidentDefinition } from '../domain/incident/definition.ts';
import { sentEventLimits } from '../domain/incident/sent-event-limits.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import { indexPlan } from '../domain/walkthrough/plan-index.ts';
import type { LibraryEntry } from '../library/types.ts';
import type { ChangeHub } from './change-hub.ts';
import type { Definitions } from './definitions.ts';
import type { Ports } from './ports.ts';
import { type Done, once } from './receipt.ts';
import { recordStep } from './record-step.ts';
import { revisionOf } from './revision-of.ts';
import { sealValues } from './seal-values.ts';
import { limited } from './text-limit.ts';
import type { DeclareInput, UseCases, Viewer } from './types.ts';

type Declared = { id: string; number: number };

export const declareIncident = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): UseCases['declareIncident'] => {
  const { store, library, secrets, now } = ports;
  return async (given, by, key, judge) => {
    const input = checked(given);
    if (!input.ok) return input;
    const owner = library.get(given.runbook)?.plan.owner ?? null;
    const judged = judge?.('incident.declare', { team: owner });
    if (judged && !judged.ok) return judged;
    const at = now();
    const work = async (tx: Writer): Promise<Done<Declared>> => {
      const entry = runnable(library.get(given.runbook), given);
      if (!entry.ok) return { outcome: entry, changes: [] };
      return declare(tx, ports, definitions, input.value, entry.value, by, at);
    };
    const { outcome, changes } = await store.transact((tx) =>
      key === null
        ? work(tx)
        : once(tx, secrets, { door: 'declare', by, key, body: given, at }, () => work(tx)),
    );
    hub.publish(changes);
    return outcome;
  };
};

const checked = (input: DeclareInput): Outcome<DeclareInput> => {
  const title = limited('title', input.title, sentEventLimits.title);
  if (!title.ok) return title;
  const { summary: given, ...rest } = input;
  if (!given?.trim()) return accepted({ ...rest, title: title.value });
  const summary = limited('summary', given, sentEventLimits.text);
  return summary.ok ? accepted({ ...rest, title: title.value, summary: summary.value }) : summary;
};

const runnable = (
  entry: LibraryEntry | null,
  { runbook, kind }: DeclareInput,
): Outcome<LibraryEntry> => {
  if (!entry) return rejected('runbook-not-found', { runbook });
  const { status, supersededBy } = entry.plan;
  if (status === 'deprecated')
    return supersededBy
      ? rejected('runbook-superseded', { runbook, supersededBy })
      : rejected('runbook-deprecated', { runbook });
  if (status === 'draft' && kind === 'real') return rejected('runbook-draft', { runbook });
  return accepted(entry);
};

/** The incident and its walkthrough begin together; both decide before anything is written. */
const declare = async (
  tx: Writer,
  ports: Ports,
  definitions: Definitions,
  { title, severity, kind, summary, inputs = {} }: DeclareInput,
  entry: LibraryEntry,
  viewer: Viewer,
  at: number,
): Promise<Done<Declared>> => {
  const { hash, newId } = ports;
  const by = { type: viewer.type, id: viewer.id, name: viewer.name };
  await tx.insertRevision(revisionOf(entry, at));
  const pinned = await definitions.pinned(tx, entry.hash);
  const fields = indexPlan(pinned.revision.plan).inputs;
  const safe = sealValues(ports, fields, inputs, { at, by: viewer.name });
  if (!safe.ok) return { outcome: safe, changes: [] };
  const declared = {
    type: 'incident.declared' as const,
    title,
    severity,
    kind,
    ...(summary !== undefined && { summary }),
  };
  const started = {
    type: 'walkthrough.started' as const,
    revision: entry.hash,
    runbook: entry.id,
    inputs: safe.value.values,
  };
  const incidentStep = start(incidentDefinition, { ...declared, at, by });
  if (!incidentStep.ok) return { outcome: incidentStep, changes: [] };
  const walkthroughStep = start(pinned.definition, { ...started, at, by });
  if (!walkthroughStep.ok) return { outcome: walkthroughStep, changes: [] };

  await safe.value.keep(tx);
  const id = newId();
  const { number } = await tx.insertIncident({
    id,
    title,
    severity,
    kind,
    state: 'active',
    declaredAt: at,
    declaredBy: viewer.name,
    resolvedAt: null,
    headSeq: 0,
    headHash: GENESIS,
  });
  const begun = [
    { kind: 'incident', revision: null, step: incidentStep, event: declared },
    { kind: 'walkthrough', revision: entry.hash, step: walkthroughStep, event: started },
  ] as const;
  let head = { id, headSeq: 0, headHash: GENESIS };
  const changes = [];
  for (const { kind, revision, step, event } of begun) {
    const process = newId();
    const { stored, done } = step;
    await tx.insertProcess({ id: process, incidentId: id, kind, revision, stored, done });
    const recorded = await recordStep(tx, hash, head, process, step, { event, by, at });
    head = recorded.head;
    changes.push(recorded.change);
  }
  await tx.moveHead(id, head.headSeq, head.headHash);
  return { outcome: accepted({ id, number }), changes };
};
