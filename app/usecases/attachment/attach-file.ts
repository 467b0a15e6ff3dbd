import type { AttachmentRow } from '../../../db/store/attachment.ts';
import type { Writer } from '../../../db/store.ts';
import { fileLimits } from '../../domain/attachment/file-limits.ts';
import { plainFileName } from '../../domain/attachment/file-name.ts';
import { incidentDefinition } from '../../domain/incident/definition.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { advance } from '../advance.ts';
import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import { judgeEvent } from '../judge-event.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import { viewOf } from './list-attachments.ts';
import type { AttachmentUseCases, AttachmentView } from './types.ts';

/** Keeps the bytes, then writes into the incident's log that they belong to it, with their hash. */
export const attachFile = (
  { store, hash, now, newId, secrets, files }: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): AttachmentUseCases['attachFile'] => {
  const record = async (tx: Writer, row: AttachmentRow): Promise<Done<AttachmentView>> => {
    const room = await roomFor(tx, row);
    if (!room.ok) return { outcome: room, changes: [] };
    const found = await tx.incidentWith(row.incidentId, 'incident');
    if (!found) return { outcome: rejected('incident-not-found'), changes: [] };
    const { id: file, name, mediaType, size, sha256, stepId: step, by, at } = row;
    const event = { type: 'file.attached', file, name, mediaType, size, sha256 } as const;
    const told = await advance(tx, hash, found, incidentDefinition, {
      ...{ event: step === null ? event : { ...event, step }, by, at },
    });
    if (!told.ok) return { outcome: told, changes: [] };
    await tx.insertAttachment(row);
    return { outcome: accepted(viewOf(row)), changes: [told.value] };
  };

  return async (incidentId, sent, viewer, key, judge) => {
    const { read } = store;
    const event = { type: 'note.added', text: sent.name } as const;
    const judged = judge && (await judgeEvent(read, definitions, incidentId, event, viewer, judge));
    if (judged && !judged.ok) return judged;
    if (!(await read.incident(incidentId))) return rejected('incident-not-found');
    const room = await roomFor(read, { incidentId, size: 0 });
    if (!room.ok) return room;
    const name = plainFileName(sent.name);
    const kept = await files.keep(name, sent.bytes);
    if (!kept.ok) return kept;
    const by = { type: viewer.type, id: viewer.id, name: viewer.name };
    const { sha256 } = kept.value;
    try {
      const { outcome, changes } = await store.transact((tx) => {
        const at = now();
        const stepId = sent.step ?? null;
        const row = { id: newId(), incidentId, name, ...kept.value, stepId, by, at };
        const body = { incidentId, name, sha256, stepId };
        const work = () => record(tx, row);
        const asked = { door: 'attach', by, key: key ?? '', body, at };
        return key === null ? work() : once(tx, secrets, asked, work);
      });
      hub.publish(changes);
      return outcome;
    } finally {
      await files.settle(sha256, () => read.isAttached(sha256));
    }
  };
};

/** Whether an incident takes another file of this size. */
const roomFor = async (
  read: Pick<Writer, 'attachmentsOf'>,
  { incidentId, size }: { incidentId: string; size: number },
): Promise<Outcome<null>> => {
  const there = await read.attachmentsOf(incidentId);
  const total = there.reduce((sum, one) => sum + one.size, size);
  return there.length >= fileLimits.count || total > fileLimits.total
    ? rejected('files-full', { count: fileLimits.count, total: fileLimits.total / 1024 / 1024 })
    : accepted(null);
};
