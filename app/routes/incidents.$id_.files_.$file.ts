import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { sendFile } from '../send-file.ts';

export const loader = async ({ context, request, params }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const found = await context.usecases.readAttachment(params.id ?? '', params.file ?? '');
  if (!found.ok) throw refuse(404, found.rejection);
  return sendFile(found.value.file, found.value.bytes);
};
