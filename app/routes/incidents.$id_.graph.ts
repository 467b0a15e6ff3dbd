import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerGraph } from '../answer-graph.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

/** The graph of the revision that the incident walks, or one of its walkthroughs, whatever the library shows by now. */
export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const room = await context.usecases.readRoom(params.id ?? '', viewer);
  if (!room.ok) throw refuse(404, room.rejection);
  const asked = new URL(request.url).searchParams.get('walkthrough');
  const { walkthroughs, walkthrough } = room.value;
  const { revision } = (walkthroughs.find(({ id }) => id === asked) ?? walkthrough).runbook;
  const read = await context.usecases.readRevision(revision);
  if (!read.ok) throw refuse(404, read.rejection);
  return answerGraph(revision, read.value.plan);
};
