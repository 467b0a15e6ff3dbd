import { fitsFilter } from '../domain/incident/timeline-kind.ts';
import { accepted } from '../domain/outcome.ts';
import type { RoomViews } from './room-views.ts';
import type { UseCases } from './types.ts';

const USUAL = 100;

/** A part of the timeline, oldest first; `next` is what to ask after for more. */
export const readTimeline =
  (views: RoomViews): UseCases['readTimeline'] =>
  async (id, after = 0, limit = USUAL, filter = {}) => {
    const view = await views(id);
    if (!view.ok) return view;
    // The chain is without gaps, so an entry's place is its number.
    const rest = view.value.timeline
      .slice(Math.max(0, after))
      .filter((entry) => fitsFilter(filter, entry));
    const entries = rest.slice(0, limit);
    const last = entries.at(-1);
    return accepted({ entries, next: last && rest.length > limit ? last.seq : null });
  };
