import type { AttachmentRow } from '../../../db/store/attachment.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { AttachmentUseCases, AttachmentView } from './types.ts';

export const viewOf = ({
  incidentId: _incident,
  stepId,
  ...row
}: AttachmentRow): AttachmentView => ({ ...row, step: stepId });

export const listAttachments =
  ({ store: { read } }: Ports): AttachmentUseCases['listAttachments'] =>
  async (incident) => {
    if (!(await read.incident(incident))) return rejected('incident-not-found');
    return accepted((await read.attachmentsOf(incident)).map(viewOf));
  };
