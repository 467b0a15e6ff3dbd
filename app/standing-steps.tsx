import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import type { RunbookPage } from './domain/runbook/page.types.ts';
import type { Plan, PlanNode } from './domain/runbook/plan.ts';
import { catalogues } from './messages/catalogue.ts';
import { LineMapView } from './ui/runbook/line-map-view.tsx';
import { numberPlan } from './ui/runbook/numbered.ts';
import type { StandingParts } from './ui/runbook/standing-parts.ts';
import { StepInside } from './ui/runbook/step-inside.tsx';

const rendered = (part: ReactNode): string =>
  renderToStaticMarkup(
    <IntlProvider locale="en" messages={catalogues.en} timeZone="UTC">
      {part}
    </IntlProvider>,
  );

const make = ({ plan, html }: RunbookPage): StandingParts => {
  const all = numberPlan(plan.nodes);
  const byId = new Map(all.map(({ node }) => [node.id, node]));
  const steps = all.flatMap((step, at): [string, string][] => {
    const { id, type } = step.node;
    if (type === 'exit') return [];
    const inside = { step, after: all[at + 1], plan, html: html[id] ?? [], byId };
    return [[id, rendered(<StepInside {...inside} />)]];
  });
  return { steps: Object.fromEntries(steps), way: rendered(<LineMapView plan={plan} />) };
};

const kept = new WeakMap<RunbookPage, StandingParts>();

/** What a runbook's page says to everybody, rendered when it is first asked for. */
export const standingParts = (page: RunbookPage): StandingParts => {
  const known = kept.get(page) ?? make(page);
  kept.set(page, known);
  return known;
};

const bare = (node: PlanNode): PlanNode => {
  const without = { ...node, body: [], checks: [], commands: [], inputs: [] };
  return without.type === 'parallel'
    ? {
        ...without,
        lanes: without.lanes.map((lane) => ({ ...lane, nodes: lane.nodes.map(bare) })),
      }
    : without;
};

/** The plan without what stands inside its steps. */
export const outlineOf = (plan: Plan): Plan => ({ ...plan, nodes: plan.nodes.map(bare) });
