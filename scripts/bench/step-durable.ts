import { join } from 'node:path';
import type { Viewer } from '../../app/usecases/types.ts';
import { longestWay } from './acts.ts';
import { bareCommits } from './bare-commits.ts';
import { withFolder } from './folder.ts';
import { inTurn, perSecond } from './in-turn.ts';
import type { Measured, Metric, Scale } from './metric.ts';
import { openUseCases } from './opened.ts';
import { RUNBOOK } from './prepared-room.ts';

const viewer: Viewer = { type: 'person', id: 'bench', name: 'Bench' };

/** Acts a second through the use-case that every door calls, each answered after its commit. */
const measure = async (
  rounds: number,
  atOnce: number,
  { pairs }: Scale,
  bareLog: { grown?: boolean } = {},
): Promise<Measured> =>
  withFolder(async (dir) => {
    const { usecases, library, close } = await openUseCases(join(dir, 'data'));
    const plan = library.get(RUNBOOK)?.plan;
    if (!plan) throw new Error(`${RUNBOOK} is not in the library`);
    const way = longestWay(plan);
    const bare = bareCommits(dir, bareLog);
    let keys = 0;

    const declare = async (): Promise<string> => {
      const input = {
        title: 'No GPUs',
        severity: 'sev2',
        kind: 'drill',
        runbook: RUNBOOK,
      } as const;
      const done = await usecases.declareIncident({ ...input, inputs: way.inputs }, viewer, null);
      if (!done.ok) throw new Error(done.rejection.code);
      return done.value.id;
    };
    const walk = async (incident: string): Promise<void> => {
      for (const act of way.acts) {
        const done = await usecases.sendEvent(incident, act, viewer, `bench-key-${++keys}`);
        if (!done.ok) throw new Error(`${act.type}: ${done.rejection.code}`);
      }
    };
    const ours = async () => {
      const groups: string[][] = [];
      for (let round = 0; round < rounds; round++)
        groups.push(await Promise.all(Array.from({ length: atOnce }, declare)));
      return perSecond(async () => {
        for (const group of groups) await Promise.all(group.map(walk));
        return rounds * atOnce * way.acts.length;
      });
    };
    const count = Math.min(2000, rounds * atOnce * way.acts.length);
    try {
      return await inTurn({ ours, other: () => perSecond(() => bare.commit(count)) }, pairs);
    } finally {
      bare.close();
      await close();
    }
  });

const against = 'bare one-row commits of better-sqlite3 (WAL, synchronous=FULL)';

/** One incident walked from its start to an exit, each act sent when the one before is answered. */
export const stepDurable1: Metric = {
  name: 'step-durable-1',
  unit: 'acts/s',
  against,
  bound: { atLeast: 0.5 },
  measure: (scale) => measure(scale.of(8), 1, scale),
};

/** The same against commits that never lengthen their log; for comparison, without a bound. */
export const stepDurable1Grown: Metric = {
  name: 'step-durable-1-grown',
  unit: 'acts/s',
  against: `${against} over a log of full length`,
  measure: (scale) => measure(scale.of(8), 1, scale, { grown: true }),
};

/** 64 incidents walked at once, each one act at a time: acts that wait together share a commit. */
export const stepDurable64: Metric = {
  name: 'step-durable-64',
  unit: 'acts/s',
  against,
  bound: { atLeast: 2 },
  measure: (scale) => measure(1, scale.of(64), scale),
};
