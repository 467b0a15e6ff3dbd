import { answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';
import { sendFile } from '../send-file.ts';

const file = resource(
  {
    GET: async ({ params, usecases }) => {
      const found = await usecases.readAttachment(params.id ?? '', params.file ?? '');
      if (!found.ok) return answerRejection(found.rejection);
      return sendFile(found.value.file, found.value.bytes);
    },
  },
  { answers: 'file' },
);

export const loader = file;
export const action = file;
