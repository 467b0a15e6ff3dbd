import { accepted, rejected } from '../../app/domain/outcome.ts';
import type { AttachmentUseCases } from '../../app/usecases/attachment/types.ts';

/** No files, and none is taken; a fake puts over it what it needs. */
export const fakeAttachments: AttachmentUseCases = {
  attachFile: async () => rejected('file-empty'),
  listAttachments: async () => accepted([]),
  readAttachment: async () => rejected('file-not-found'),
};
