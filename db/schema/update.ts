import type { UpdateAudience, UpdateStatus } from '../../app/domain/update/update.ts';
import type { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';

/** What is said of an incident: drafts that wait, and the links by which outsiders read what went out. */
export const updateTables = (kit: Kit, { incident }: ReturnType<typeof incidentTables>) => {
  const incidentId = () =>
    kit
      .text('incident_id')
      .notNull()
      .references(() => incident.id);
  return {
    updateDraft: kit.table(
      'update_draft',
      {
        incidentId: incidentId(),
        audience: kit.text('audience').$type<UpdateAudience>().notNull(),
        status: kit.text('status').$type<UpdateStatus>().notNull(),
        title: kit.text('title').notNull(),
        text: kit.text('text').notNull(),
        savedBy: kit.text('saved_by').notNull(),
        savedAt: kit.instant('saved_at').notNull(),
      },
      (t) => [kit.primaryKey({ columns: [t.incidentId, t.audience] })],
    ),
    stakeholderLink: kit.table(
      'stakeholder_link',
      {
        id: kit.text('id').primaryKey(),
        incidentId: incidentId(),
        name: kit.text('name').notNull(),
        audience: kit.text('audience').$type<UpdateAudience>().notNull(),
        /** SHA-256 of the secret in its address. */
        hash: kit.text('hash').notNull(),
        createdBy: kit.text('created_by').notNull(),
        createdAt: kit.instant('created_at').notNull(),
        expiresAt: kit.instant('expires_at').notNull(),
        revokedAt: kit.instant('revoked_at'),
        lastSeenAt: kit.instant('last_seen_at'),
      },
      (t) => [
        kit.uniqueIndex('stakeholder_link_by_hash').on(t.hash),
        kit.index('stakeholder_link_by_incident').on(t.incidentId, t.createdAt),
      ],
    ),
  };
};
