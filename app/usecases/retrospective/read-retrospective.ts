import { urgency } from '../../domain/action/change.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { retrospectiveRunOf } from '../../domain/retrospective/definition.ts';
import { deviationsOf } from '../../domain/retrospective/deviations.ts';
import { retrospectiveStateOf, sectionIds } from '../../domain/retrospective/retrospective.ts';
import { timesOf } from '../../domain/retrospective/times.ts';
import type { Ports } from '../ports.ts';
import type { RoomViews } from '../room-views.ts';
import type { RetrospectiveUseCases, SectionView } from './types.ts';

/** Items of one incident that are shown; more than anybody finishes. */
const MOST_ACTIONS = 500;

export const readRetrospective =
  ({ store: { read }, now }: Ports, views: RoomViews): RetrospectiveUseCases['readRetrospective'] =>
  async (id) => {
    const row = await read.incident(id);
    if (!row) return rejected('incident-not-found');
    const found = await read.incidentWith(id, 'retrospective');
    if (!found) return rejected('retrospective-not-found', { state: row.state });
    const room = await views(id);
    if (!room.ok) return room;
    const run = retrospectiveRunOf(found.process.stored);
    const at = now();
    const { number, title, severity, kind, state, declaredAt } = row;
    const { detectedAt, acknowledgedAt, mitigatedAt, resolvedAt } = row;
    const moments = { declaredAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt };
    const { opened, submitted, reviewed, returned, published, addenda, dueAt } = run;
    const source = { type: 'incident', id };
    const actions = await read.actions({ source, limit: MOST_ACTIONS });
    return accepted({
      incident: { id, number, title, severity, kind, state },
      state: retrospectiveStateOf(run),
      dueAt: dueAt ?? null,
      overdue: !published && dueAt !== undefined && dueAt < at,
      sections: sectionIds.map((section): SectionView => {
        const there = run.sections[section];
        return there
          ? { id: section, text: there.text, version: there.version, ...there.mark }
          : { id: section, text: '', version: 0 };
      }),
      ...{ opened, submitted, reviewed, returned, published, addenda },
      ...{ moments, times: timesOf(moments) },
      deviations: deviationsOf(room.value.timeline),
      actions: [...actions].sort((a, b) => (urgency(a, at) < urgency(b, at) ? -1 : 1)),
      runbooks: room.value.walkthroughs.map(({ runbook, way }) => ({
        id: runbook.id,
        title: runbook.title,
        steps: way.map((stop) => ({ id: stop.id, title: stop.title })),
      })),
      now: at,
    });
  };
