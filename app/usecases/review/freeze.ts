import type { Reader } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { reviewRunOf } from '../../domain/review/definition.ts';
import type { ReviewEvent } from '../../domain/review/event.ts';
import { answeredActions, isSettled } from '../../domain/review/holes.ts';
import { type Pack, packText } from '../../domain/review/pack.ts';
import type { PreviousAction, ReviewRun } from '../../domain/review/run.ts';
import type { Instant } from '../../domain/time.ts';
import type { PackUseCases } from '../pack/types.ts';
import type { Ports } from '../ports.ts';
import type { TellingReview } from './tell-review.ts';
import { tellReview } from './tell-review.ts';

/** A pack looks back over three years at most. */
const LONGEST = 3 * 365 * 86_400_000;

export type ReadPack = PackUseCases['readPack'];

/** A pack that was read, ready to be frozen: reading it takes long, and is done before the write. */
export type ReadyPack = { pack: Pack; text: string; hash: string };

/** What a review looks at now: all since the review before, up to this moment. */
export const readyPack = async (
  { store: { read }, hash, now }: Ports,
  readPack: ReadPack,
  id: string,
): Promise<Outcome<ReadyPack>> => {
  const found = await read.cycleWith(id);
  if (!found) return rejected('review-not-found');
  const { scope, period } = reviewRunOf(found.process.stored);
  const to = now();
  const from = Math.max(Math.min(period.from, to - 1), to - LONGEST);
  const pack = await readPack({ scope, from, to });
  if (!pack.ok) return pack;
  const text = packText(pack.value);
  return accepted({ pack: pack.value, text, hash: hash(text) });
};

/** Actions of the review before that are not settled, and those that it carried over. */
const previousOf = async (
  read: Reader,
  before: string | null,
  now: Instant,
): Promise<PreviousAction[]> => {
  const found = before === null ? null : await read.cycleWith(before);
  if (!found) return [];
  const run = reviewRunOf(found.process.stored);
  const previous: PreviousAction[] = [];
  for (const { id } of answeredActions(run)) {
    const item = await read.action(id);
    if (!item) continue;
    const { number, title, owner, dueOn, state, settled } = item;
    const fact = { state, ...(settled?.until && { until: settled.until }) };
    if (!run.carried[id] && isSettled(fact, now)) continue;
    previous.push({ id, number, title, owner: owner ?? null, dueOn: dueOn ?? null, state });
  }
  return previous;
};

/** Runbooks of the scope that hang on most, and so have a drill planned at each review. */
const isCritical = ({ severity, status }: Pack['runbooks']['rows'][number]): boolean =>
  severity === 'sev1' && status !== 'deprecated' && status !== 'draft';

/** Keeps the pack and writes its hash into the chain, with all that the review is held by. */
export const freezePack = async (
  telling: TellingReview,
  { pack, text, hash }: ReadyPack,
): ReturnType<typeof tellReview> => {
  const { tx, id, at } = telling;
  const found = await tx.cycleWith(id);
  if (!found) return rejected('review-not-found');
  const { before }: ReviewRun = reviewRunOf(found.process.stored);
  const rows = pack.runbooks.rows;
  const event: ReviewEvent = {
    ...{ type: 'review.pack-frozen', hash, to: pack.to },
    previous: await previousOf(tx, before, at),
    runbooks: rows.map(({ key, title, revision }) => ({ id: key, title, revision })),
    critical: rows.filter(isCritical).map(({ key }) => key),
  };
  const told = await tellReview(telling, event);
  if (told.ok) await tx.insertReviewPack({ cycleId: id, hash, frozenAt: at, content: text });
  return told;
};
