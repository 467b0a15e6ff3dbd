import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { viewOf } from './list-attachments.ts';
import type { AttachmentUseCases } from './types.ts';

/** Found by the incident and its own id for the file, never by a name or a path. */
export const readAttachment =
  ({ store: { read }, files }: Ports): AttachmentUseCases['readAttachment'] =>
  async (incident, id) => {
    const row = await read.attachment(id);
    if (row?.incidentId !== incident) return rejected('file-not-found');
    const bytes = await files.read(row.sha256);
    return bytes ? accepted({ file: viewOf(row), bytes }) : rejected('file-not-found');
  };
