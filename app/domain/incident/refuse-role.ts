import { isoOf } from '../iso.ts';
import type { Rejection } from '../outcome.ts';
import { why } from '../walkthrough/why.ts';
import type { IncidentRun, Named } from './incident.ts';
import { COMMANDER, type Told } from './incident-run.ts';
import { hasJoined, holderOf, offerOf, rolesOf } from './roles.ts';

const ROLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 100;

const actorOf = ({ by }: Told): Named | null => (by.type === 'clock' ? null : by);

/** Why an act on a role, or on who responds, does not fit. Whether somebody has the right is judged elsewhere. */
export const refuseRole = (run: IncidentRun, event: Told): Rejection | null => {
  switch (event.type) {
    case 'role.taken':
      return refuseHolding(run, event.role, actorOf(event));
    case 'role.assigned':
      return refuseHolding(run, event.role, event.to);
    case 'role.handed':
      return holderOf(run, event.role)
        ? refuseHolding(run, event.role, event.to)
        : why('unknown-role', { role: event.role });
    case 'role.offered':
      return refuseOffer(run, event);
    case 'role.accepted':
    case 'role.declined':
      return refuseAnswer(run, event.role, actorOf(event));
    case 'role.left':
      return refuseLeaving(run, event.role, actorOf(event));
    case 'responder.joined':
    case 'responder.left':
      return refuseResponder(run, event);
    default:
      return null;
  }
};

const refuseHolding = (run: IncidentRun, role: string, to: Named | null): Rejection | null => {
  if (!to || role.length > LONGEST || !ROLE.test(role)) return why('unknown-role', { role });
  const holder = holderOf(run, role);
  return holder?.id === to.id ? held(role, holder) : null;
};

const held = (role: string, { name, since }: { name: string; since: number }): Rejection =>
  why('role-already-held', { role, by: name, at: isoOf(since) });

/** Whoever does not hold a role cannot give it away. */
const refuseYours = (run: IncidentRun, role: string, by: Named | null): Rejection | null => {
  const holder = holderOf(run, role);
  if (!holder) return why('unknown-role', { role });
  return holder.id === by?.id ? null : why('role-not-yours', { role, by: holder.name });
};

const refuseOffer = (run: IncidentRun, event: Told & { type: 'role.offered' }) => {
  const { role, to } = event;
  const refusal = refuseYours(run, role, actorOf(event)) ?? refuseHolding(run, role, to);
  if (refusal) return refusal;
  const offer = offerOf(run, role);
  return offer?.to.id === to.id
    ? why('role-already-offered', { role, to: offer.to.name, at: isoOf(offer.at) })
    : null;
};

const refuseAnswer = (run: IncidentRun, role: string, by: Named | null): Rejection | null => {
  const offer = offerOf(run, role);
  if (!offer) return why('role-not-offered', { role });
  return offer.to.id === by?.id ? null : why('role-offered-to-other', { role, to: offer.to.name });
};

/** Somebody must command while it lasts: the commander hands over instead. */
const refuseLeaving = (run: IncidentRun, role: string, by: Named | null): Rejection | null =>
  refuseYours(run, role, by) ?? (role === COMMANDER ? why('commander-must-hand-over') : null);

const refuseResponder = (run: IncidentRun, event: Told): Rejection | null => {
  const by = actorOf(event);
  if (!by) return why('not-possible', { type: event.type });
  if (event.type === 'responder.joined')
    return hasJoined(run, by.id) ? why('already-joined') : null;
  const [role] = rolesOf(run, by.id);
  if (role !== undefined) return why('still-holds-role', { role });
  return hasJoined(run, by.id) ? null : why('not-joined');
};
