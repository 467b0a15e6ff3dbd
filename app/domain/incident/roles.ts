import type { Instant } from '../time.ts';
import type { IncidentRun, Named, RoleHolder } from './incident.ts';

const named = ({ id, name }: Named): Named => ({ id, name });

const own = <T>(of: Record<string, T> | undefined, key: string): T | undefined =>
  of && Object.hasOwn(of, key) ? of[key] : undefined;

/** Who holds a role, for any text that somebody may send as its id. */
export const holderOf = (run: IncidentRun, role: string): RoleHolder | undefined =>
  own(run.roles, role);

export const offerOf = (run: IncidentRun, role: string) => own(run.offers, role);

/** Whether somebody joined by saying so. */
export const hasJoined = (run: IncidentRun, id: string): boolean =>
  own(run.responders, id) !== undefined;

/** The roles that somebody holds. */
export const rolesOf = (run: IncidentRun, id: string): string[] =>
  Object.keys(run.roles).filter((role) => holderOf(run, role)?.id === id);

const without = <T>(of: Record<string, T>, key: string): Record<string, T> => {
  const { [key]: _gone, ...rest } = of;
  return rest;
};

/** An empty map is no field, so that a run which never had one stays as it was. */
export const withoutOffer = (run: IncidentRun, role: string): IncidentRun => {
  if (!offerOf(run, role)) return run;
  const offers = without(run.offers ?? {}, role);
  return { ...run, offers: Object.keys(offers).length > 0 ? offers : undefined };
};

/** Whoever gets a role has it alone, and no offer of it stands any more. */
export const giveRole = (
  run: IncidentRun,
  role: string,
  to: Named,
  since: Instant,
): IncidentRun => ({
  ...withoutOffer(run, role),
  roles: { ...run.roles, [role]: { ...named(to), since } },
});

export const withoutRole = (run: IncidentRun, role: string): IncidentRun => ({
  ...withoutOffer(run, role),
  roles: without(run.roles, role),
});

export const offerRole = (
  run: IncidentRun,
  role: string,
  from: Named,
  { to, at }: { to: Named; at: Instant },
): IncidentRun => ({
  ...run,
  offers: { ...run.offers, [role]: { from: named(from), to: named(to), at } },
});

export const acceptRole = (run: IncidentRun, role: string, at: Instant): IncidentRun => {
  const offer = offerOf(run, role);
  return offer ? giveRole(run, role, offer.to, at) : run;
};

export const joined = (run: IncidentRun, by: Named, at: Instant): IncidentRun => ({
  ...run,
  responders: { ...run.responders, [by.id]: { name: by.name, since: at } },
});

export const left = (run: IncidentRun, id: string): IncidentRun => {
  const responders = without(run.responders ?? {}, id);
  return { ...run, responders: Object.keys(responders).length > 0 ? responders : undefined };
};
