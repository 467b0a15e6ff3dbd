import { incidentRunOf } from '../../domain/incident/definition.ts';
import { isOpen } from '../../domain/incident/incident-state.ts';
import { whyOver } from '../../domain/incident/refuse.ts';
import { rejected } from '../../domain/outcome.ts';
import { follow } from '../escalation/follow.ts';
import type { Done } from '../receipt.ts';
import { recordStep } from '../record-step.ts';
import type { SentReceipt } from '../types.ts';
import { begunWalk } from './begin-walkthrough.ts';
import { type Acting, actorOf, receiptOf, refused, type Sent, takenUp } from './parts.ts';
import { runnable } from './runnable.ts';

/** Another runbook is walked in the same incident from now on, pinned to its revision of now. */
export const adoptRunbook = async (
  acting: Acting,
  { runbook, inputs = {} }: Sent<'walkthrough.adopted'>,
): Promise<Done<SentReceipt>> => {
  const { tx, ports, definitions, id, by, at } = acting;
  const found = await tx.incidentWith(id, 'incident');
  if (!found) return refused(rejected('incident-not-found'));
  const { incident, process: own } = found;
  if (!isOpen(incident.state)) {
    const over = whyOver(incidentRunOf(own.stored));
    return refused(rejected(over?.code ?? 'not-possible', over?.params));
  }
  const entry = runnable(ports.library.get(runbook), { runbook, kind: incident.kind });
  if (!entry.ok) return refused(entry);
  const walks = await tx.incidentWithAll(id, 'walkthrough');
  for (const { done, revision } of walks?.processes ?? []) {
    if (done || revision === null) continue;
    const pinned = await definitions.pinned(tx, revision);
    if (pinned.revision.runbookId === runbook)
      return refused(rejected('runbook-already-walked', { title: pinned.revision.plan.title }));
  }
  const begun = await begunWalk(tx, ports, definitions, entry.value, inputs, {
    ...{ viewer: by, at, pace: incidentRunOf(own.stored).drill?.pace },
  });
  if (!begun.ok) return refused(begun);
  const { step, event, keep } = begun.value;
  await keep(tx);
  const process = ports.newId();
  const { stored, done } = step;
  const revision = event.revision;
  const row = {
    ...{ id: process, incidentId: id, kind: 'walkthrough' as const },
    ...{ revision, stored, done },
  };
  await tx.insertProcess(row);
  const fact = { event, by: actorOf(by), at };
  const { head, change } = await recordStep(tx, ports.hash, incident, process, step, fact);
  await tx.moveHead(id, head.headSeq, head.headHash);
  const pages = await follow({ tx, ports, definitions }, row, step.effects, fact);
  return receiptOf(at, [change, ...pages, ...(await takenUp(acting))]);
};
