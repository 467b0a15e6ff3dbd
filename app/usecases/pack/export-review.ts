import { canonical } from '../../domain/engine/canonical.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { type Bundle, makeBundle } from '../../domain/review/bundle/bundle.ts';
import { revisionsOf } from '../../domain/review/bundle/check-revisions.ts';
import { signatureOf } from '../../domain/review/bundle/verify-bundle.ts';
import { reviewRunOf } from '../../domain/review/definition.ts';
import { minutesOf } from '../../domain/review/minutes.ts';
import type { Ports } from '../ports.ts';
import type { PackUseCases } from './types.ts';

/** A review with all that its chain names, for whoever checks it elsewhere. */
export const exportReview =
  ({ store: { read }, hash, now }: Ports): PackUseCases['exportReview'] =>
  async (id) => {
    const rows = await read.cycleRows(id, 0);
    if (!rows) return rejected('review-not-found');
    const { cycle, process, log } = rows;
    const run = reviewRunOf(process.stored);
    const frozen = log.flatMap(({ text }) => {
      const { event } = JSON.parse(text) as { event: { type: string; hash?: string } };
      return event.type === 'review.pack-frozen' ? [String(event.hash)] : [];
    });
    const packs: Bundle['packs'] = [];
    for (const name of new Set(frozen)) {
      const row = await read.reviewPack(id, name);
      if (row) packs.push({ hash: row.hash, text: row.content });
    }
    const revisions: Bundle['revisions'] = [];
    for (const name of revisionsOf(run)) {
      const row = await read.revision(name);
      if (!row) continue;
      const { file, part, source, includes } = row;
      revisions.push({ runbook: row.runbookId, hash: row.hash, file, part, source, includes });
    }
    const parts = {
      review: { id, number: cycle.number, title: run.title },
      chain: {
        head: { seq: cycle.headSeq, hash: cycle.headHash },
        entries: log.map(({ seq, hash: own, text }) => ({ seq, hash: own, text })),
      },
      ...{ packs, revisions, signatures: run.signatures.map(signatureOf) },
      minutes: run.submitted ? { hash: run.submitted.hash, text: canonical(minutesOf(run)) } : null,
    };
    return accepted(makeBundle(parts, now(), hash));
  };
