import type { ActionState } from '../../app/domain/action/action-item.ts';
import type { RetrospectiveState } from '../../app/domain/retrospective/retrospective.ts';
import type { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';

export const retrospectiveTables = (
  kit: Kit,
  { incident, process }: ReturnType<typeof incidentTables>,
) => ({
  /** What lists need of a retrospective; the process itself says the rest. */
  retrospective: kit.table(
    'retrospective',
    {
      incidentId: kit
        .text('incident_id')
        .primaryKey()
        .references(() => incident.id),
      processId: kit
        .text('process_id')
        .notNull()
        .references(() => process.id),
      state: kit.text('state').$type<RetrospectiveState>().notNull(),
      dueAt: kit.instant('due_at'),
      publishedAt: kit.instant('published_at'),
    },
    (t) => [kit.index('retrospective_by_state').on(t.state, t.dueAt)],
  ),
  /** `item` is the whole as JSON; the columns beside it are what it is found by. */
  actionItem: kit.table(
    'action_item',
    {
      id: kit.text('id').primaryKey(),
      number: kit.count('number').notNull(),
      state: kit.text('state').$type<ActionState>().notNull(),
      ownerId: kit.text('owner_id'),
      dueOn: kit.text('due_on'),
      sourceType: kit.text('source_type').notNull(),
      sourceId: kit.text('source_id'),
      version: kit.count('version').notNull(),
      item: kit.text('item').notNull(),
    },
    (t) => [
      kit.uniqueIndex('action_item_by_number').on(t.number),
      kit.index('action_item_by_state').on(t.state, t.dueOn),
      kit.index('action_item_by_source').on(t.sourceType, t.sourceId),
    ],
  ),
  /** What is counted of an incident that is over, once; `of` is the resolution that it was counted at. */
  incidentMeasure: kit.table('incident_measure', {
    incidentId: kit
      .text('incident_id')
      .primaryKey()
      .references(() => incident.id),
    of: kit.instant('of').notNull(),
    services: kit.text('services').notNull(),
    runbooks: kit.text('runbooks').notNull(),
    met: kit.count('met').notNull(),
    missed: kit.count('missed').notNull(),
    unfinished: kit.count('unfinished').notNull(),
  }),
});
