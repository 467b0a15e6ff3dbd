import type { Plan } from './domain/runbook/plan.ts';
import { drawGraph } from './graph-layout.ts';
import { translator } from './messages/catalogue.ts';
import type { GraphDrawing } from './ui/runbook/graph/graph.types.ts';
import { graphModel } from './ui/runbook/graph/graph-model.ts';

/** What a graph's address answers; a drawing that could not be made is said, not thrown. */
export type GraphAnswer = { ok: true; drawing: GraphDrawing } | { ok: false };

export const answerGraph = async (revision: string, plan: Plan) => {
  const t = translator();
  try {
    const drawing = await drawGraph(`${plan.id}@${revision}`, () =>
      graphModel(plan, (on) => (on === 'next' || on === 'lane' ? '' : t(`graph.on.${on}`))),
    );
    return Response.json({ ok: true, drawing } satisfies GraphAnswer);
  } catch (error) {
    console.error(error);
    return Response.json({ ok: false } satisfies GraphAnswer, { status: 503 });
  }
};
