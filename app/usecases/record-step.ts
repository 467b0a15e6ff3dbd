import type { ChainOwner, IncidentRow, Writer } from '../../db/store.ts';
import { placeOf } from '../domain/delivery/lane.ts';
import { chainEntry } from '../domain/engine/chain.ts';
import type { Actor, EngineEvent, Hash, StepResult } from '../domain/engine/types.ts';
import type { Instant, Seconds } from '../domain/time.ts';
import type { Change } from './types.ts';

export type Step = Extract<StepResult, { ok: true }>;
export type Fact = { event: EngineEvent; by: Actor; at: Instant; lateness?: Seconds };
export type Head = Pick<IncidentRow, 'id' | 'headSeq' | 'headHash'>;

/**
 * Writes what a step brought, all but the process itself: the next entry of the chain of the
 * incident or review cycle, its timers and its effects. The caller moves the head to the one returned.
 */
export const recordStep = async (
  tx: Writer,
  hash: Hash,
  head: Head,
  process: string,
  step: Step,
  fact: Fact,
  of: ChainOwner = 'incident',
): Promise<{ head: Head; change: Change }> => {
  const { event, by, at } = fact;
  const { entry, text } = chainEntry(
    { chain: head.id, seq: head.headSeq + 1, process, prev: head.headHash, ...fact },
    hash,
  );
  const id = await tx.appendLog(entry, text, of);
  for (const timer of step.timers)
    if (timer.type === 'timer.set')
      await tx.setTimer({ processId: process, key: timer.key, dueAt: timer.dueAt });
    else await tx.clearTimer(process, timer.key);
  for (const effect of step.effects) {
    // A page becomes an escalation; one that cannot goes to the outbox from there.
    if (effect.type === 'page') continue;
    await tx.insertOutbox({
      key: `${process}:${effect.key}`,
      processId: process,
      effect,
      createdAt: at,
      ...placeOf(effect, at),
    });
  }
  return {
    head: { id: head.id, headSeq: entry.seq, headHash: entry.hash },
    change: { id, incident: head.id, seq: entry.seq, type: event.type, by, at },
  };
};
