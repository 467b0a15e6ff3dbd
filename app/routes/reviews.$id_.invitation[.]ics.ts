import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerExport } from '../answer-export.ts';
import { invitationText } from '../invitation-text.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const id = params.id ?? '';
  const read = await context.usecases.readInvitation(id);
  if (!read.ok) throw refuse(404, read.rejection);
  const text = invitationText(read.value, `${context.publicUrl}/reviews/${id}`);
  return answerExport(text, 'text/calendar', `review-${read.value.number}.ics`);
};
