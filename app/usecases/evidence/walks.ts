import type { EndedWalk } from '../../../db/store/evidence.ts';
import type { Reader } from '../../../db/store.ts';
import { type DrillKind, USUAL_DRILL } from '../../domain/drill/drill.ts';
import { measuredTime } from '../../domain/drill/report.ts';
import {
  type Evidence,
  type EvidenceActor,
  provingOutcomes,
} from '../../domain/evidence/evidence.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import { allNodes } from '../../domain/runbook/graph.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import { runOfStored } from '../../domain/walkthrough/definition.ts';
import type { MachineRun, Mark } from '../../domain/walkthrough/run.ts';

/** What a walk showed, and which steps it went through, by whom. */
export type Walk = {
  runbook: string;
  evidence: Exclude<Evidence, { kind: 'reviewed' }>;
  /** Who acted at each step that was gone through. */
  visited: ReadonlyMap<string, EvidenceActor[]>;
  /** The steps that the revision has. */
  steps: ReadonlySet<string>;
};

const MOST = 20_000;

/**
 * The walks that show something, made of what the log was folded into. What a walk that is over
 * showed is remembered until it changes, so that only new ones are opened.
 */
export const walksOf = (read: Reader) => {
  const kept = new Map<string, Walk | null>();
  const opened = async (ended: EndedWalk): Promise<Walk | null> => {
    const found = await read.process(ended.process);
    const run = found && runOfStored(found.stored);
    if (!run?.outcome || !provingOutcomes.includes(run.outcome.outcome)) return null;
    const revision = await read.revision(ended.revision);
    const drill = ended.kind === 'drill' ? await drillKindOf(read, ended.incidentId) : null;
    return walkOf(ended, run, run.outcome, revision?.plan, drill);
  };
  return async (): Promise<Walk[]> => {
    const all: Walk[] = [];
    for (const ended of await read.endedWalks()) {
      const key = `${ended.process} ${ended.version}`;
      let walk = kept.get(key);
      if (walk === undefined) {
        walk = await opened(ended);
        if (kept.size >= MOST) kept.clear();
        kept.set(key, walk);
      }
      if (walk) all.push(walk);
    }
    return all;
  };
};

const drillKindOf = async (read: Reader, incident: string): Promise<DrillKind> => {
  const found = await read.incidentWith(incident, 'incident');
  return (found && incidentRunOf(found.process.stored).drill?.kind) ?? USUAL_DRILL;
};

const walkOf = (
  { runbookId, revision, incidentId, number, title }: EndedWalk,
  run: MachineRun,
  { at, exit, outcome }: NonNullable<MachineRun['outcome']>,
  plan: Plan | undefined,
  drill: DrillKind | null,
): Walk => {
  const visited = new Map(
    Object.entries(run.steps)
      .filter(([, { status }]) => status === 'done')
      .map(([id, step]) => [id, actorsOf([step.left, ...Object.values(step.checks)])]),
  );
  const acted = uniqueOf([...visited.values()].flat());
  const pace = run.pace ?? 1;
  const objective = plan?.objective?.rto;
  const measured = measuredTime(run.started.at, at, pace);
  const common = {
    ...{ at, revision, by: acted.length > 0 ? acted : actorsOf([run.started]) },
    incident: { id: incidentId, number, title },
    result: {
      exit: plan?.nodes.find(({ id }) => id === exit)?.title ?? exit,
      ...{ outcome, measured, pace },
      ...(objective === undefined ? {} : { objective }),
      ...(objective === undefined || pace > 1 ? {} : { kept: measured.plan <= objective }),
    },
  };
  const evidence: Walk['evidence'] =
    drill === null ? { kind: 'used', ...common } : { kind: 'drilled', drill, ...common };
  const steps = new Set(plan ? allNodes(plan).map(({ id }) => id) : []);
  return { runbook: runbookId, evidence, visited, steps };
};

const actorsOf = (marks: (Mark | undefined)[]): EvidenceActor[] =>
  uniqueOf(marks.flatMap((mark) => (mark && mark.by.type !== 'clock' ? [mark.by] : [])));

const uniqueOf = (actors: EvidenceActor[]): EvidenceActor[] => [
  ...new Map(actors.map(({ type, id, name }) => [`${type} ${id}`, { type, id, name }])).values(),
];
