import { createHash } from 'node:crypto';
import type { SeriesInput } from '../../app/domain/review/sent.ts';
import { presets, type ReviewSeries, usualAgenda } from '../../app/domain/review/series.ts';
import { openCycle } from '../../app/usecases/review/open-cycle.ts';
import type { Writer } from '../../db/store.ts';

/** A series of one person who chairs, comes and signs. */
export const aSeriesInput = (person: string, more: Partial<SeriesInput> = {}): SeriesInput => ({
  ...{ title: 'Quarterly resilience review', preset: 'soc2', scope: { type: 'all' } },
  cadence: { rule: presets.soc2.rule, zone: 'Europe/Lisbon', first: '2027-01-12T14:00' },
  ...{ chair: person, above: null, people: [], signers: [person], quorum: 1 },
  leads: presets.soc2.leads,
  agenda: usualAgenda.map(({ id, minutes }) => ({ id, minutes, title: id })),
  ...more,
});

/** Puts a series and its first review into a store; answers with the review's id. */
export const insertSeries = async (
  tx: Writer,
  id: string,
  person: { id: string; name: string },
  more: Partial<SeriesInput> = {},
): Promise<string> => {
  const input = aSeriesInput(person.id, more);
  const series: ReviewSeries = {
    ...{ ...input, id, version: 1, endedAt: null, above: null },
    ...{ chair: person, people: [], signers: [person] },
  };
  let made = 0;
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const ports = { hash, newId: () => `${id}-${++made}` };
  await tx.saveReviewSeries({ id, version: 1, series, endedAt: null }, 0);
  const by = { type: 'person' as const, ...person };
  const opened = await openCycle({ tx, ports, series, by, at: Date.now() }, null);
  return opened?.id ?? '';
};
