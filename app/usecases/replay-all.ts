import type { IncidentRow, IncidentRows, Reader } from '../../db/store.ts';
import { verifyChain } from '../domain/engine/chain.ts';
import { type Folded, fold, refusedEntry, sameState, sameTimers } from '../domain/engine/replay.ts';
import type { Actor, Definition, Hash, LogEntry } from '../domain/engine/types.ts';
import { incidentRunOf } from '../domain/incident/definition.ts';
import type { ChainState } from '../domain/incident/export.types.ts';
import { isOpen } from '../domain/incident/incident-state.ts';
import type { Outcome } from '../domain/outcome.ts';
import { checkAudit } from './audit/check-audit.ts';
import type { Definitions } from './definitions.ts';
import { rowOf } from './incident/row.ts';
import type { Ports } from './ports.ts';
import { checkReview } from './review/verify-review.ts';
import type { ReplayReport, UseCases } from './types.ts';

type Found = { seq: number | null; code: string; params?: Record<string, string | number> };

/**
 * Folds every incident's log again from its pinned revision and compares what comes out with what
 * is stored; review cycles the same. A chain that is broken is named at its first broken entry and not folded.
 */
export const replayAll =
  (
    { store: { read }, hash }: Ports,
    definitions: Definitions,
    verify: UseCases['verifyIncident'],
  ): UseCases['replayAll'] =>
  async () => {
    const report: ReplayReport = {
      incidents: 0,
      reviews: 0,
      entries: 0,
      audit: await auditOf(read, hash),
      problems: [],
    };
    const incidents = (await read.incidents()).reverse();
    report.problems.push(...gone(incidents.map(({ number }) => number)));
    for (const { id, number } of incidents) {
      const { entries, found } = await replayed(read, definitions, hash, verify, id);
      report.incidents += 1;
      report.entries += entries;
      for (const { seq, code, params = {} } of found)
        report.problems.push({ incident: id, number, seq, code, params });
      // A long replay lets others have their turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const { id, number } of (await read.reviewCycles()).reverse()) {
      const checked = await checkReview(read, hash, id);
      report.reviews += 1;
      report.entries += checked?.entries ?? 0;
      for (const problem of checked?.problems ?? [])
        report.problems.push({ of: 'review', incident: id, number, ...problem });
      await new Promise((resolve) => setImmediate(resolve));
    }
    return report;
  };

const auditOf = async (read: Reader, hash: Hash): Promise<ReplayReport['audit']> => {
  const { entries, problem } = await checkAudit(read, hash);
  const { code, params } = problem ?? {};
  return { entries, problem: code && params ? { code, params } : null };
};

const replayed = async (
  read: Reader,
  definitions: Definitions,
  hash: Hash,
  verify: UseCases['verifyIncident'],
  id: string,
): Promise<{ entries: number; found: Found[] }> => {
  let rows: IncidentRows | null;
  try {
    rows = await read.incidentRows(id, 0);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return unreadable(await verify(id, true));
  }
  if (!rows) return { entries: 0, found: [] };
  const { incident, processes, log } = rows;
  const chain = verifyChain(log, hash, undefined, {
    seq: incident.headSeq,
    hash: incident.headHash,
  });
  if (!chain.ok) return { entries: log.length, found: [chain] };
  const machines: Record<string, Definition> = {};
  for (const process of processes) {
    const { revision } = process;
    if (revision !== null && !(await read.revision(revision)))
      return missing(log, 'replay-revision-missing', { revision: revision.slice(0, 12) });
    machines[process.id] = await definitions.of(read, process);
  }
  const entries = log.map(({ text }) => JSON.parse(text) as Omit<LogEntry, 'hash'>);
  const folded = fold(machines, entries);
  if (folded.problem) return { entries: log.length, found: [refusedEntry(folded.problem)] };
  const found = differences(rows, folded.processes);
  const [resting] = isOpen(incident.state) ? await read.timersResting(id) : [];
  if (resting) found.push({ seq: null, code: 'replay-timer-rests', params: { key: resting.key } });
  return { entries: log.length, found };
};

/** Its chain can be followed all the same. */
const unreadable = (chain: Outcome<ChainState>): { entries: number; found: Found[] } => {
  const { entries, firstBroken: seq, problem } = chain.ok ? chain.value : nothing;
  const lost: Found = { seq: null, code: 'replay-snapshot-unreadable' };
  return { entries, found: problem ? [{ seq, ...problem }, lost] : [lost] };
};
const nothing = { entries: 0, firstBroken: null, problem: null };

const missing = (log: readonly unknown[], code: string, params: Found['params'] = {}) => ({
  ...{ entries: log.length, found: [{ seq: null, code, params }] },
});

/** Incidents are numbered without gaps, so one that is gone with all that it had is missed. */
const gone = (numbers: readonly number[]): ReplayReport['problems'] => {
  const there = new Set(numbers);
  const newest = Math.max(0, ...numbers);
  const lost = Array.from({ length: newest }, (_, at) => at + 1).filter((one) => !there.has(one));
  const [number] = lost;
  if (number === undefined) return [];
  const params = { count: lost.length };
  return [{ incident: '–', number, seq: null, code: 'replay-incidents-missing', params }];
};

const differences = (
  { incident, processes, timers }: IncidentRows,
  folded: Record<string, Folded>,
): Found[] =>
  processes.flatMap(({ id, kind, stored, done }) => {
    const again = folded[id];
    if (!again) return [{ seq: null, code: 'replay-process-without-log', params: { kind } }];
    const open = timers.filter(({ processId }) => processId === id);
    const found: Found[] = [];
    if (!sameState(again.stored, stored) || again.done !== done)
      found.push({ seq: null, code: 'replay-state-differs', params: { kind } });
    if (!sameTimers(again.timers, Object.fromEntries(open.map(({ key, dueAt }) => [key, dueAt]))))
      found.push({ seq: null, code: 'replay-timers-differ', params: { kind } });
    if (kind === 'incident' && !agrees(incident, again))
      found.push({ seq: null, code: 'replay-incident-differs', params: { kind } });
    return found;
  });

const agrees = (row: IncidentRow, { stored }: Folded): boolean =>
  saidBy(incidentRunOf(stored).declared.by, row.declaredBy) &&
  Object.entries(rowOf(incidentRunOf(stored))).every(
    ([name, value]) => row[name as keyof IncidentRow] === value,
  );

const saidBy = (actor: Actor, name: string): boolean => !('name' in actor) || actor.name === name;
