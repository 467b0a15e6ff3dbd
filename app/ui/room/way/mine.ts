import type { CurrentStep, RoomView, WayStop } from '../../../domain/incident/room-view.types.ts';
import { isMine } from '../room-context.ts';

/** The ids of the roles that somebody holds. */
export const rolesHeld = (roles: RoomView['incident']['roles'], id: string): Set<string> =>
  new Set(roles.flatMap((role) => (role.holder?.id === id ? [role.id] : [])));

/**
 * The stops of somebody's roles, those that they claimed and those that they left; a stop with lanes
 * stays for what is theirs in them.
 */
export const stopsOf = (
  stops: readonly WayStop[],
  current: readonly CurrentStep[],
  held: ReadonlySet<string>,
  viewer: { id: string },
  laneRole?: string,
): WayStop[] =>
  stops.flatMap((stop) => {
    if (stop.lanes) {
      const lanes = stop.lanes
        .map((lane) => ({
          ...lane,
          stops: stopsOf(lane.stops, current, held, viewer, lane.role ?? laneRole),
        }))
        .filter((lane) => lane.stops.length > 0);
      return lanes.length > 0 ? [{ ...stop, lanes }] : [];
    }
    const here = current.find(({ id }) => id === stop.id);
    const left = stop.left && stop.left.by.type !== 'clock' && stop.left.by.id === viewer.id;
    const role = stop.role ?? laneRole;
    const own = here ? isMine(here, viewer) : role !== undefined && held.has(role);
    return own || left ? [stop] : [];
  });
