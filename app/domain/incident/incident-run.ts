import type { Stamp } from '../engine/types.ts';
import type { Mark } from '../walkthrough/run.ts';
import type { IncidentEvent, IncidentRun } from './incident.ts';
import { begunDrill, published } from './incident-published.ts';
import { keep, unpin } from './keeping.ts';
import {
  acceptRole,
  giveRole,
  joined,
  left,
  offerRole,
  withoutOffer,
  withoutRole,
} from './roles.ts';

/** Who commands; held by the declarer until somebody takes it. */
export const COMMANDER = 'incident-commander';

/** Who commands beside the commander. */
export const DEPUTY = 'deputy';

export type Told = IncidentEvent & Stamp;

/** The run at the moment of declaring. A clock declares without commanding. */
export const declaredRun = ({
  title,
  severity,
  kind,
  detectedAt,
  begins,
  cadence,
  drill,
  at,
  by,
}: Told & { type: 'incident.declared' }): IncidentRun => ({
  title: title.trim(),
  severity,
  kind,
  declared: { by, at },
  ...(begins === 'declared' && { awaited: true as const }),
  ...(detectedAt !== undefined && { detectedAt }),
  ...(cadence && { cadence }),
  ...(drill && { drill: begunDrill(drill, at) }),
  roles: by.type === 'clock' ? {} : { [COMMANDER]: { id: by.id, name: by.name, since: at } },
});

/**
 * The run after an event that fits it. A field set to undefined is dropped by the engine, so that
 * the run stays plain JSON.
 */
export const afterEvent = (run: IncidentRun, event: Told): IncidentRun => {
  const mark: Mark = { by: event.by, at: event.at };
  switch (event.type) {
    case 'incident.declared':
    case 'note.added':
    case 'gap.reported':
    case 'file.attached':
    case 'incident.acknowledged':
    case 'update.due':
    case 'inject.told':
    case 'stakeholder.shared':
    case 'stakeholder.revoked':
      return run;
    case 'update.published':
      return published(run, event, mark);
    case 'severity.changed':
      return { ...run, severity: event.severity };
    case 'role.taken':
      return event.by.type === 'clock' ? run : giveRole(run, event.role, event.by, event.at);
    case 'role.handed':
    case 'role.assigned':
      return giveRole(run, event.role, event.to, event.at);
    case 'role.offered':
      return event.by.type === 'clock' ? run : offerRole(run, event.role, event.by, event);
    case 'role.accepted':
      return acceptRole(run, event.role, event.at);
    case 'role.declined':
      return withoutOffer(run, event.role);
    case 'role.left':
      return withoutRole(run, event.role);
    case 'responder.joined':
      return event.by.type === 'clock' ? run : joined(run, event.by, event.at);
    case 'responder.left':
      return event.by.type === 'clock' ? run : left(run, event.by.id);
    case 'fact.pinned':
    case 'link.added':
      return keep(run, event, mark);
    case 'fact.unpinned':
      return unpin(run, event.fact);
    case 'incident.mitigated':
      return { ...run, mitigated: mark };
    case 'incident.resolved':
      return { ...run, resolved: mark };
    case 'incident.closed':
      return { ...run, closed: mark };
    case 'incident.cancelled':
      return { ...run, cancelled: { ...mark, reason: event.reason.trim() } };
    case 'incident.merged':
      return { ...run, cancelled: { ...mark, reason: event.reason.trim(), into: event.into } };
    case 'incident.absorbed':
      return { ...run, absorbed: [...(run.absorbed ?? []), { ...event.from, at: event.at }] };
    case 'incident.reopened':
      return { ...run, mitigated: undefined, resolved: undefined, closed: undefined };
  }
};

/** The first that takes it up is kept, whatever becomes of it later. */
export const acknowledged = (run: IncidentRun, { by, at }: Told): IncidentRun =>
  run.awaited ? { ...run, awaited: undefined, acknowledged: { by, at } } : run;
