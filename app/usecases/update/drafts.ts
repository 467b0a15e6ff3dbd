import { sentEventLimits } from '../../domain/incident/sent-event-limits.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Definitions } from '../definitions.ts';
import { judgeIn } from '../judge-event.ts';
import type { Ports } from '../ports.ts';
import type { UpdateUseCases } from './types.ts';

export const readUpdateDesk =
  ({ store: { read } }: Ports): UpdateUseCases['readUpdateDesk'] =>
  async (incident) => {
    if (!(await read.incident(incident))) return rejected('incident-not-found');
    const drafts = await read.updateDrafts(incident);
    const links = await read.stakeholderLinksOf(incident);
    return accepted({
      drafts: drafts.map(({ incidentId: _, ...draft }) => draft),
      links: links.map(({ hash: _h, incidentId: _i, ...link }) => link),
    });
  };

export const saveUpdateDraft =
  (ports: Ports, definitions: Definitions): UpdateUseCases['saveUpdateDraft'] =>
  (me, judge, incident, { audience, status, ...given }) =>
    ports.store.transact(async (tx) => {
      if (!(await tx.incident(incident))) return rejected('incident-not-found');
      const judged = await judgeIn(tx, definitions, incident, 'incident.act', me, judge);
      if (!judged.ok) return judged;
      const title = given.title.trim().slice(0, sentEventLimits.title);
      const text = given.text.trim().slice(0, sentEventLimits.text);
      if (title === '' && text === '') await tx.deleteUpdateDraft(incident, audience);
      else
        await tx.putUpdateDraft({
          ...{ incidentId: incident, audience, status, title, text },
          ...{ savedBy: me.name, savedAt: ports.now() },
        });
      return accepted(null);
    });
