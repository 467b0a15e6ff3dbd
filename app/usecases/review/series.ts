import type { Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { isCadence, nextMeetings } from '../../domain/review/cadence.ts';
import { invitedOf } from '../../domain/review/holes.ts';
import type { SeriesInput } from '../../domain/review/sent.ts';
import type { ReviewSeries } from '../../domain/review/series.ts';
import { ownerOf } from '../action/record-action.ts';
import type { ChangeHub } from '../change-hub.ts';
import { actorOf } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { onceOnly } from '../receipt.ts';
import { recordAudit } from '../record-audit.ts';
import type { Change, Viewer } from '../types.ts';
import { namedOf } from './event-of.ts';
import { openCycle } from './open-cycle.ts';
import type { ReviewUseCases } from './types.ts';

const PREVIEWED = 4;

const prepared = async (
  tx: Writer,
  { chair, above, people, signers, ...rest }: SeriesInput,
  kept: Pick<ReviewSeries, 'id' | 'version' | 'endedAt'>,
): Promise<Outcome<ReviewSeries>> => {
  const lead = await ownerOf(tx, chair);
  if (!lead.ok) return lead;
  const over = above === null ? null : await ownerOf(tx, above);
  if (over && !over.ok) return over;
  const invited = await namedOf(tx, people);
  if (!invited.ok) return invited;
  const signing = await namedOf(tx, signers);
  if (!signing.ok) return signing;
  const series: ReviewSeries = {
    ...{ ...kept, ...rest, chair: lead.value, above: over?.value ?? null },
    ...{ people: invited.value, signers: signing.value },
  };
  const most = invitedOf(series).length;
  return series.quorum > most ? rejected('review-quorum-too-high', { most }) : accepted(series);
};

type Kind = 'created' | 'changed' | 'ended';

const audited = (
  tx: Writer,
  { hash }: Ports,
  series: ReviewSeries,
  by: Viewer,
  at: number,
  kind: Kind,
) => {
  const { id, title, cadence } = series;
  const event = { type: `review-series.${kind}` as const, series: id, title, rule: cadence.rule };
  return recordAudit(tx, hash, { event, by: actorOf(by), at, about: `review-series:${id}` });
};

type SeriesUseCases = Pick<
  ReviewUseCases,
  'previewReviewSeries' | 'createReviewSeries' | 'changeReviewSeries' | 'endReviewSeries'
>;

export const seriesUseCases = (ports: Ports, hub: ChangeHub): SeriesUseCases => {
  const { store, now, newId } = ports;
  return {
    previewReviewSeries: async (cadence) =>
      isCadence(cadence)
        ? accepted(nextMeetings(cadence, now(), PREVIEWED))
        : rejected('review-cadence-wrong'),
    createReviewSeries: async (by, input, key = null) => {
      const changes: Change[] = [];
      const outcome = await store.transact(async (tx) => {
        const at = now();
        const asked = { door: 'review-series', by, key, body: input, at };
        return onceOnly(tx, ports.secrets, asked, async () => {
          const kept = { id: newId(), version: 1, endedAt: null };
          const series = await prepared(tx, input, kept);
          if (!series.ok) return series;
          const row = { id: kept.id, version: 1, series: series.value, endedAt: null };
          await tx.saveReviewSeries(row, 0);
          const opening = { tx, ports, series: series.value, by: actorOf(by), at };
          const opened = await openCycle(opening, null);
          if (!opened) return rejected('review-cadence-wrong');
          await audited(tx, ports, series.value, by, at, 'created');
          changes.push(opened.change);
          return accepted({ id: kept.id, cycle: opened.id });
        });
      });
      hub.publish(changes);
      return outcome;
    },
    changeReviewSeries: async (by, id, base, input) =>
      store.transact(async (tx) => {
        const row = await tx.reviewSeries(id);
        if (!row) return rejected('review-series-not-found');
        if (row.endedAt !== null) return rejected('review-series-ended');
        if (row.version !== base) return rejected('review-changed-meanwhile');
        const version = row.version + 1;
        const series = await prepared(tx, input, { id, version, endedAt: null });
        if (!series.ok) return series;
        await tx.saveReviewSeries({ id, version, series: series.value, endedAt: null }, base);
        await audited(tx, ports, series.value, by, now(), 'changed');
        return accepted({ version });
      }),
    endReviewSeries: async (by, id) =>
      store.transact(async (tx) => {
        const row = await tx.reviewSeries(id);
        if (!row) return rejected('review-series-not-found');
        if (row.endedAt !== null) return rejected('review-series-ended');
        const at = now();
        const series = { ...(row.series as ReviewSeries), version: row.version + 1, endedAt: at };
        await tx.saveReviewSeries(
          { id, version: row.version + 1, series, endedAt: at },
          row.version,
        );
        await audited(tx, ports, series, by, at, 'ended');
        return accepted(null);
      }),
  };
};
