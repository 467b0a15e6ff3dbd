import { accepted } from '../../domain/outcome.ts';
import { viewOf } from '../attachment/list-attachments.ts';
import type { Ports } from '../ports.ts';
import type { RoomViews } from '../room-views.ts';
import type { IncidentUseCases } from './types.ts';

/** The incident for whoever reads it elsewhere; nobody looks, so that every secret stays masked. */
export const exportIncident =
  (
    { store: { read }, now }: Ports,
    views: RoomViews,
    verify: IncidentUseCases['verifyIncident'],
  ): IncidentUseCases['exportIncident'] =>
  async (id) => {
    const view = await views(id);
    if (!view.ok) return view;
    const chain = await verify(id);
    if (!chain.ok) return chain;
    const { incident, walkthroughs, timeline } = view.value;
    const last = await read.logTexts(id, timeline.length - 1, 1);
    return accepted({
      schema: 1 as const,
      exportedAt: now(),
      chain: { ...chain.value, entries: timeline.length, head: last[0]?.hash ?? '' },
      incident,
      walkthroughs: walkthroughs.map(({ current: _c, reopenable: _r, ...each }) => each),
      attachments: (await read.attachmentsOf(id)).map(viewOf),
      timeline,
    });
  };
