import type { CycleRows } from '../../../db/store/review.ts';
import type { Reader } from '../../../db/store.ts';
import { verifyChain } from '../../domain/engine/chain.ts';
import { fold, refusedEntry, sameState, sameTimers } from '../../domain/engine/replay.ts';
import type { Hash, LogEntry } from '../../domain/engine/types.ts';
import { accepted, type Rejection, rejected } from '../../domain/outcome.ts';
import { reviewDefinition, reviewRunOf } from '../../domain/review/definition.ts';
import { minutesHash } from '../../domain/review/minutes.ts';
import type { Ports } from '../ports.ts';
import { rowOfReview } from './tell-review.ts';
import type { ReviewUseCases } from './types.ts';

const ALL = -1;

type Problem = { seq: number | null; code: string; params: Rejection['params'] };

/** Whether what was signed and frozen is what lies there: the chain names both by their hashes. */
const kept = async (
  read: Reader,
  hash: Hash,
  { cycle, process }: CycleRows,
): Promise<Problem[]> => {
  const run = reviewRunOf(process.stored);
  const problems: Problem[] = [];
  const pack = run.pack && (await read.reviewPack(cycle.id, run.pack.hash));
  if (run.pack && (!pack || hash(pack.content) !== run.pack.hash))
    problems.push({ seq: null, code: 'review-pack-changed', params: {} });
  if (run.submitted && minutesHash(run, hash) !== run.submitted.hash)
    problems.push({ seq: null, code: 'review-minutes-changed', params: {} });
  return problems;
};

const folded = ({ process, timers, cycle, log }: CycleRows): Problem[] => {
  const entries = log.map(({ text }) => JSON.parse(text) as Omit<LogEntry, 'hash'>);
  const { processes, problem } = fold({ [process.id]: reviewDefinition }, entries);
  if (problem) return [refusedEntry(problem)];
  const again = processes[process.id];
  const params = { kind: process.kind };
  const differs = (code: string): Problem[] => [{ seq: null, code, params }];
  if (!again) return differs('replay-process-without-log');
  const open = Object.fromEntries(timers.map(({ key, dueAt }) => [key, dueAt]));
  const row = Object.entries(rowOfReview(reviewRunOf(again.stored)));
  return [
    ...(sameState(again.stored, process.stored) && again.done === process.done
      ? []
      : differs('replay-state-differs')),
    ...(sameTimers(again.timers, open) ? [] : differs('replay-timers-differ')),
    ...(row.every(([name, value]) => cycle[name as keyof typeof cycle] === value)
      ? []
      : differs('replay-review-differs')),
  ];
};

/** Everything that is wrong with a review's log and what it names; a broken chain is not folded. */
export const checkReview = async (
  read: Reader,
  hash: Hash,
  id: string,
): Promise<{ entries: number; problems: Problem[] } | null> => {
  let rows: CycleRows | null;
  try {
    rows = await read.cycleRows(id, 0);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const unreadable = { seq: null, code: 'replay-snapshot-unreadable', params: {} };
    return { entries: 0, problems: [unreadable] };
  }
  if (!rows) return null;
  const { headSeq: seq, headHash } = rows.cycle;
  const chain = verifyChain(rows.log, hash, undefined, { seq, hash: headHash });
  const entries = rows.log.length;
  if (!chain.ok) return { entries, problems: [chain] };
  return { entries, problems: [...folded(rows), ...(await kept(read, hash, rows))] };
};

export const verifyReview =
  ({ store: { read }, hash }: Ports): ReviewUseCases['verifyReview'] =>
  async (id) => {
    const rows = await read.cycleRows(id, ALL);
    if (!rows) return rejected('review-not-found');
    const checked = await checkReview(read, hash, id);
    const [problem] = checked?.problems ?? [];
    const entries = rows.cycle.headSeq;
    return accepted(
      problem
        ? {
            ok: false,
            entries,
            firstBroken: problem.seq,
            problem: { code: problem.code, params: problem.params },
          }
        : { ok: true, entries, firstBroken: null, problem: null },
    );
  };
