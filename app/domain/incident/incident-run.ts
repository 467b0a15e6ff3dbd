import type { Stamp } from '../engine/types.ts';
import type { IncidentEvent, IncidentRun } from './incident.ts';

/** Who commands; held by the declarer until somebody takes it. */
export const COMMANDER = 'incident-commander';

type Told = IncidentEvent & Stamp;

/** The run at the moment of declaring. A clock declares without commanding. */
export const declaredRun = ({
  title,
  severity,
  kind,
  at,
  by,
}: Told & { type: 'incident.declared' }): IncidentRun => ({
  title: title.trim(),
  severity,
  kind,
  declared: { by, at },
  roles: by.type === 'clock' ? {} : { [COMMANDER]: { id: by.id, name: by.name, since: at } },
});

export const setSeverity = (run: IncidentRun, event: Told): IncidentRun =>
  event.type === 'severity.changed' ? { ...run, severity: event.severity } : run;

export const takeRole = (run: IncidentRun, { by, at, ...event }: Told): IncidentRun =>
  event.type === 'role.taken' && by.type !== 'clock'
    ? { ...run, roles: { ...run.roles, [event.role]: { id: by.id, name: by.name, since: at } } }
    : run;

export const handRole = (run: IncidentRun, { at, ...event }: Told): IncidentRun =>
  event.type === 'role.handed'
    ? { ...run, roles: { ...run.roles, [event.role]: { ...event.to, since: at } } }
    : run;

export const resolve = (run: IncidentRun, { by, at }: Told): IncidentRun => ({
  ...run,
  resolved: { by, at },
});

/** Active again. The engine drops a field that is undefined, so that the run stays plain JSON. */
export const reopen = (run: IncidentRun): IncidentRun => ({ ...run, resolved: undefined });
