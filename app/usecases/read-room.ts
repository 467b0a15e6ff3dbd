import { accepted } from '../domain/outcome.ts';
import type { Definitions } from './definitions.ts';
import type { Ports } from './ports.ts';
import type { RoomViews } from './room-views.ts';
import type { UseCases } from './types.ts';

/** The room with the prose of the revision that it is pinned to. */
export const readRoom =
  (
    { store: { read }, library }: Ports,
    definitions: Definitions,
    views: RoomViews,
  ): UseCases['readRoom'] =>
  async (id, viewer) => {
    const view = await views(id, viewer);
    if (!view.ok) return view;
    const { runbook } = view.value.walkthrough;
    const { revision } = await definitions.pinned(read, runbook.revision);
    return accepted({ ...view.value, html: await library.html(revision) });
  };
