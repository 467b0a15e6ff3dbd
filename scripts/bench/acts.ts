import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SentEvent, sentEventSchema } from '../../app/domain/incident/sent-event.ts';
import type { RunbookCase } from '../../app/domain/runbook/case.ts';
import { parseCases } from '../../app/domain/runbook/cases.ts';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import { caseClock } from '../../app/domain/walkthrough/case-clock.ts';
import { toldBy } from '../../app/domain/walkthrough/case-event.ts';
import { walkthroughDefinition } from '../../app/domain/walkthrough/definition.ts';
import { indexPlan } from '../../app/domain/walkthrough/plan-index.ts';
import { readYaml } from '../../app/library/front-matter.ts';
import { root } from './folder.ts';

/** A way through a shipped runbook, from its beginning to an exit, as a browser would send it. */
export type Way = { inputs: Record<string, string>; acts: SentEvent[] };

const someone = { type: 'person', id: 'bench', name: 'Bench' } as const;

/** The case with most acts that can be walked without waiting for the clock, every check ticked. */
export const longestWay = (plan: Plan): Way => {
  const file = `${plan.id}.cases.yml`;
  const yaml = readYaml(readFileSync(join(root, 'runbooks', file), 'utf8'), 1, file);
  const { cases } = parseCases(yaml.data, () => 1, { file, runbook: plan.id });
  const ways = cases.flatMap((each) => walkable(plan, each) ?? []);
  const [longest] = ways.sort((a, b) => b.acts.length - a.acts.length);
  if (!longest) throw new Error(`no case of ${file} can be walked at once`);
  return longest;
};

const walkable = (plan: Plan, { inputs, events }: RunbookCase): Way | null => {
  const index = indexPlan(plan);
  const acts = events.flatMap((event) => {
    const told = toldBy(index, event);
    if (!told) return [];
    const checks = event.do === 'complete' ? (index.nodes.get(event.step)?.node.checks ?? []) : [];
    const step = 'step' in event ? event.step : '';
    return [...checks.map(({ id }) => ({ type: 'check.ticked', step, check: id })), told];
  });
  const sent = acts.map((act) => sentEventSchema.safeParse(act));
  const began = caseClock(
    walkthroughDefinition(plan),
    { type: 'walkthrough.started', revision: 'bench', runbook: plan.id, inputs },
    someone,
  );
  if (!began.ok) return null;
  const { clock } = began;
  const walked = sent.flatMap(({ data }) => {
    if (!data || clock.tell(data as Parameters<typeof clock.tell>[0], someone)) return [];
    return [data];
  });
  return walked.length === sent.length && clock.done ? { inputs, acts: walked } : null;
};
