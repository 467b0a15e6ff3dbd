import type { Writer } from '../../../db/store.ts';
import type { ReviewInput } from '../../domain/evidence/review-input.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { actorOf } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import { recordAudit } from '../record-audit.ts';
import { revisionOf } from '../revision-of.ts';
import type { Viewer } from '../types.ts';
import type { EvidenceUseCases } from './types.ts';

type Recorded = { id: string; revision: string };

/**
 * Writes a review down within somebody else's transaction: a review cycle calls it for each runbook
 * that it judged. Refused when the revision is none of the runbook's, or when nothing is said to
 * have been looked at of one that is confirmed.
 */
export const keepReview = async (
  tx: Writer,
  { library, hash, newId }: Pick<Ports, 'library' | 'hash' | 'newId'>,
  runbook: string,
  { revision, outcome, checked, note }: ReviewInput,
  { by, at, cycle }: { by: Viewer; at: Instant; cycle?: string },
): Promise<Outcome<Recorded>> => {
  const entry = library.get(runbook);
  const read = revision ?? entry?.hash;
  if (read === undefined) return rejected('runbook-not-found', { runbook });
  if (entry?.hash === read) await tx.insertRevision(revisionOf(entry, at));
  const known = await tx.revision(read);
  if (known?.runbookId !== runbook) return rejected('revision-not-found', { revision: read });
  if (outcome === 'confirmed' && checked.length === 0) return rejected('review-checked-missing');
  const id = newId();
  const actor = actorOf(by);
  await tx.insertRunbookReview({
    ...{ id, runbookId: runbook, revision: read, outcome, by: actor, at },
    ...{ checked: [...new Set(checked)], note: note || null, cycleId: cycle ?? null },
  });
  await recordAudit(tx, hash, {
    event: { type: 'runbook.reviewed', runbook, revision: read, outcome, title: known.plan.title },
    ...{ by: actor, at, about: `runbook:${runbook}` },
  });
  return accepted({ id, revision: read });
};

export const recordReviewed =
  (ports: Ports): EvidenceUseCases['recordReviewed'] =>
  async (me, judge, runbook, review, key) => {
    const { library, store, secrets, now } = ports;
    const judged = judge('runbook.review', { team: library.get(runbook)?.plan.owner ?? null });
    if (!judged.ok) return judged;
    const { outcome } = await store.transact((tx) => {
      const at = now();
      const work = async (): Promise<Done<Recorded>> => ({
        outcome: await keepReview(tx, ports, runbook, review, { by: me, at }),
        changes: [],
      });
      const body = { runbook, review };
      return key === null
        ? work()
        : once(tx, secrets, { door: 'review', by: me, key, body, at }, work);
    });
    return outcome;
  };
