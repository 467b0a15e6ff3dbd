import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { statusOf } from '../api/answer.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readUpload, UploadProblem } from '../read-upload.ts';
import { requireViewer } from '../require-viewer.ts';

const idempotencyKey = /^[\w-]{8,100}$/;

const answer = (status: number, body: unknown) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
const refused = (code: string, sentence: string, status: number) =>
  answer(status, { ok: false, code, sentence });

/** The files of an incident, for the room: `{ ok, files }` or `{ ok, code, sentence }`. */
export const loader = async ({ context, request, params }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const listed = await context.usecases.listAttachments(params.id ?? '');
  if (listed.ok) return answer(200, { ok: true, files: listed.value });
  const { code, params: facts } = listed.rejection;
  return refused(code, sayByCode('rejection', code, facts), statusOf(code));
};

/** One file as multipart: `step` if it is for one, then `file`. The key stands in the address. */
export const action = async ({ context, request, params }: ActionFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const asked = new URL(request.url).searchParams.get('key');
  const key = asked !== null && idempotencyKey.test(asked) ? asked : null;
  try {
    const upload = await readUpload(request);
    const sent = await context.usecases.attachFile(params.id ?? '', upload, viewer, key);
    if (sent.ok) return answer(201, { ok: true, file: sent.value });
    const { code, params: facts } = sent.rejection;
    return refused(code, sayByCode('rejection', code, facts), statusOf(code));
  } catch (error) {
    if (!(error instanceof UploadProblem)) throw error;
    return refused(error.code, sayByCode('problem', error.code, {}), 400);
  }
};
