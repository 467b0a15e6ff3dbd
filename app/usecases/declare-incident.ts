import type { Writer } from '../../db/store.ts';
import { GENESIS } from '../domain/engine/chain.ts';
import { start } from '../domain/engine/step.ts';
import { incidentDefinition, incidentRunOf } from '../domain/incident/definition.ts';
import { sentEventLimits } from '../domain/incident/sent-event-limits.ts';
import { accepted, type Outcome } from '../domain/outcome.ts';
import type { LibraryEntry } from '../library/types.ts';
import type { ChangeHub } from './change-hub.ts';
import type { Definitions } from './definitions.ts';
import { follow } from './escalation/follow.ts';
import { begunWalk } from './incident/begin-walkthrough.ts';
import { rowOf } from './incident/row.ts';
import { runnable } from './incident/runnable.ts';
import type { Ports } from './ports.ts';
import { type Done, once } from './receipt.ts';
import { recordStep } from './record-step.ts';
import { newRoom } from './slack/rooms.ts';
import { limited } from './text-limit.ts';
import type { Change, DeclareInput, Judge, Viewer } from './types.ts';
import { cadenceOf } from './update/cadence.ts';

type Declared = { id: string; number: number };

/** What else is to be so in the transaction that declares; a refusal of it refuses the declaration. */
type Bind = (tx: Writer, incident: { id: string }) => Promise<Outcome<unknown>>;

export type Declare = (
  input: DeclareInput,
  by: Viewer,
  key: string | null,
  judge?: Judge,
  bind?: Bind,
) => Promise<Outcome<Declared>>;

export const declareIncident = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): Declare => {
  const { store, library, secrets, now } = ports;
  return async (given, by, key, judge, bind) => {
    const input = checked(given);
    if (!input.ok) return input;
    const owner = library.get(given.runbook)?.plan.owner ?? null;
    const judged = judge?.('incident.declare', { team: owner });
    if (judged && !judged.ok) return judged;
    const at = now();
    const work = async (tx: Writer): Promise<Done<Declared>> => {
      const entry = runnable(library.get(given.runbook), given);
      if (!entry.ok) return { outcome: entry, changes: [] };
      return declare(tx, ports, definitions, input.value, entry.value, by, at, bind);
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

/** The incident and its walkthrough begin together; both decide before anything is written. */
const declare = async (
  tx: Writer,
  ports: Ports,
  definitions: Definitions,
  { title, severity, kind, summary, detectedAt, drill, privateChannel, inputs = {} }: DeclareInput,
  entry: LibraryEntry,
  viewer: Viewer,
  at: number,
  bind?: Bind,
): Promise<Done<Declared>> => {
  const { hash, newId } = ports;
  const by = { type: viewer.type, id: viewer.id, name: viewer.name };
  const declared = {
    type: 'incident.declared' as const,
    title,
    severity,
    kind,
    ...(summary !== undefined && { summary }),
    ...(detectedAt !== undefined && { detectedAt }),
    begins: 'declared' as const,
    cadence: await cadenceOf(tx),
    ...(drill && { drill }),
  };
  const incidentStep = start(incidentDefinition, { ...declared, at, by });
  if (!incidentStep.ok) return { outcome: incidentStep, changes: [] };
  const walk = await begunWalk(tx, ports, definitions, entry, inputs, {
    ...{ viewer, at, pace: drill?.pace },
  });
  if (!walk.ok) return { outcome: walk, changes: [] };

  const id = newId();
  const bound = await bind?.(tx, { id });
  if (bound && !bound.ok) return { outcome: bound, changes: [] };
  await walk.value.keep(tx);
  const { number } = await tx.insertIncident({
    id,
    ...rowOf(incidentRunOf(incidentStep.stored)),
    declaredBy: viewer.name,
    headSeq: 0,
    headHash: GENESIS,
  });
  // Before anybody hears of it, so that its channel is never made open first.
  if (privateChannel) await tx.putSlackRoom(newRoom(id, true, at));
  const begun = [
    { kind: 'incident', revision: null, step: incidentStep, event: declared },
    { kind: 'walkthrough', revision: entry.hash, step: walk.value.step, event: walk.value.event },
  ] as const;
  let head = { id, headSeq: 0, headHash: GENESIS };
  const changes: Change[] = [];
  const follows: (() => Promise<Change[]>)[] = [];
  for (const { kind, revision, step, event } of begun) {
    const process = newId();
    const { stored, done } = step;
    const row = { id: process, incidentId: id, kind, revision, stored, done };
    await tx.insertProcess(row);
    const fact = { event, by, at };
    const recorded = await recordStep(tx, hash, head, process, step, fact);
    follows.push(() => follow({ tx, ports, definitions }, row, step.effects, fact));
    head = recorded.head;
    changes.push(recorded.change);
  }
  await tx.moveHead(id, head.headSeq, head.headHash);
  for (const each of follows) changes.push(...(await each()));
  return { outcome: accepted({ id, number }), changes };
};
