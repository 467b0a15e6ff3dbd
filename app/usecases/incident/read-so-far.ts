import { soFar } from '../../domain/incident/so-far.ts';
import { accepted } from '../../domain/outcome.ts';
import type { RoomViews } from '../room-views.ts';
import type { IncidentUseCases } from './types.ts';

/** Ten lines at most for whoever joins late. Nobody's own secrets are asked for: none is told. */
export const readSoFar =
  (views: RoomViews): IncidentUseCases['readSoFar'] =>
  async (id) => {
    const view = await views(id);
    if (!view.ok) return view;
    const { timeline, cursor } = view.value;
    return accepted({ lines: soFar(view.value), entries: timeline.length, cursor });
  };
