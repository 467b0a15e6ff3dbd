import type { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';

/** Files that belong to an incident; the bytes lie beside the database under their hash. */
export const attachmentTables = (kit: Kit, { incident }: ReturnType<typeof incidentTables>) => ({
  attachment: kit.table(
    'attachment',
    {
      id: kit.text('id').primaryKey(),
      incidentId: kit
        .text('incident_id')
        .notNull()
        .references(() => incident.id),
      name: kit.text('name').notNull(),
      mediaType: kit.text('media_type').notNull(),
      size: kit.count('size').notNull(),
      sha256: kit.text('sha256').notNull(),
      stepId: kit.text('step_id'),
      /** The actor as JSON. */
      by: kit.text('by').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.index('attachment_by_incident').on(t.incidentId, t.at)],
  ),
});
