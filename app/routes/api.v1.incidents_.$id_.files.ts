import { answerJson, answerProblem, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';
import { readUpload, UploadProblem } from '../read-upload.ts';

const files = resource({
  GET: async ({ params, usecases }) => {
    const listed = await usecases.listAttachments(params.id ?? '');
    return listed.ok ? answerJson({ files: listed.value }) : answerRejection(listed.rejection);
  },
  POST: async ({ request, params, viewer, usecases, key }) => {
    try {
      const upload = await readUpload(request);
      const sent = await usecases.attachFile(params.id ?? '', upload, viewer, key);
      return sent.ok ? answerJson(sent.value, 201) : answerRejection(sent.rejection);
    } catch (error) {
      if (!(error instanceof UploadProblem)) throw error;
      return answerProblem(error.code === 'not-multipart' ? 415 : 400, error.code);
    }
  },
});

export const loader = files;
export const action = files;
