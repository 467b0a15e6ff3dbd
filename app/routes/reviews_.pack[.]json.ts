import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerExport } from '../answer-export.ts';
import { packText } from '../domain/review/pack.ts';
import { packWanted, readPackQuery } from '../pack-query.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

/** The live pack in the very text that freezing it would hash. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const query = readPackQuery(new URL(request.url));
  if (!query) throw refuse(400, { code: 'pack-query-wrong', params: {} });
  const pack = await context.usecases.readPack(packWanted(query, Date.now()));
  if (!pack.ok) throw refuse(400, pack.rejection);
  return answerExport(packText(pack.value), 'application/json', 'review-pack.json');
};
