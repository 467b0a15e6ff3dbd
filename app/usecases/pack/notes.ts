import type { Reader } from '../../../db/store.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { type PackNote, packNoteLimits } from '../../domain/review/pack.ts';
import type { Ports } from '../ports.ts';
import { recordAudit } from '../record-audit.ts';
import type { PackUseCases } from './types.ts';

const NOTES = 'review.pack-notes';

/** What people wrote down for packs, oldest first. */
export const packNotes = async (read: Pick<Reader, 'setting'>): Promise<PackNote[]> => {
  const kept = await read.setting(NOTES);
  return kept ? (JSON.parse(kept.value) as PackNote[]) : [];
};

/** A note is never changed: packs that were frozen hold it as it was. */
export const addPackNote =
  ({ store, hash, now, newId }: Ports): PackUseCases['addPackNote'] =>
  (by, { kind, text }) =>
    store.transact(async (tx) => {
      const said = text.trim();
      if (said === '') return rejected('pack-note-empty');
      if (said.length > packNoteLimits.text)
        return rejected('pack-note-too-long', { max: packNoteLimits.text });
      const at = now();
      const author = { id: by.id, name: by.name };
      const note: PackNote = { id: newId(), kind, text: said, by: author, at };
      const notes = [...(await packNotes(tx)), note].slice(-packNoteLimits.notes);
      const value = JSON.stringify(notes);
      await tx.putSetting({ name: NOTES, value, changedAt: at, changedBy: by.id });
      const actor = { type: by.type, ...author };
      const event = { type: 'setting.changed' as const, name: `pack note ${kind}` };
      await recordAudit(tx, hash, { event, by: actor, at, about: `note:${note.id}` });
      return accepted(note);
    });
