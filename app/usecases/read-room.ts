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
    const { walkthrough, walkthroughs } = view.value;
    const htmlOf: Record<string, Record<string, string[]>> = {};
    for (const { runbook } of walkthroughs) {
      if (Object.hasOwn(htmlOf, runbook.revision)) continue;
      const { revision } = await definitions.pinned(read, runbook.revision);
      htmlOf[runbook.revision] = await library.html(revision);
    }
    return accepted({ ...view.value, htmlOf, html: htmlOf[walkthrough.runbook.revision] ?? {} });
  };
