import type { Plan } from '../../domain/runbook/plan.ts';
import { leadsTo, type Numbered } from './numbered.ts';
import { StepBody } from './step-body.tsx';
import { StepFacts } from './step-facts.tsx';
import { StepMeta } from './step-meta.tsx';
import { StepWays } from './step-ways.tsx';

/** Everything below a step's title that says the same to everybody: it is rendered once a revision. */
export const StepInside = ({
  step,
  after,
  plan,
  html,
  byId,
}: {
  step: Numbered;
  /** The element below it on the page. */
  after: Numbered | undefined;
  plan: Plan;
  html: string[];
  byId: ReadonlyMap<string, Numbered['node']>;
}) => {
  const { node } = step;
  const titleOf = (id: string) => byId.get(id)?.title ?? id;
  // The last element of a lane goes on to the join without saying so.
  const next = 'next' in node ? node.next : undefined;
  const following = next === '@join' ? next : leadsTo(after?.node.id ?? '', step);
  return (
    <>
      <StepMeta node={node} roles={plan.roles} titleOf={titleOf} />
      <StepBody node={node} html={html} />
      <StepFacts node={node} roles={plan.roles} titleOf={titleOf} />
      <StepWays
        step={step}
        following={following}
        titleOf={titleOf}
        isEnd={(id) => byId.get(id)?.type === 'exit'}
      />
    </>
  );
};
