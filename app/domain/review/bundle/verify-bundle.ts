import { canonical } from '../../engine/canonical.ts';
import { verifyChain } from '../../engine/chain.ts';
import { fold } from '../../engine/replay.ts';
import type { Hash, LogEntry } from '../../engine/types.ts';
import { isoOf } from '../../iso.ts';
import { type Outcome, rejected } from '../../outcome.ts';
import { reviewDefinition, reviewRunOf } from '../definition.ts';
import { minutesHash, minutesOf } from '../minutes.ts';
import type { ReviewRun } from '../run.ts';
import { type Bundle, bundleSchema, bundleText, sealOf } from './bundle.ts';
import { checkRevisions } from './check-revisions.ts';

type Broken = ReturnType<typeof rejected>;

/** What a whole bundle says of itself, for whoever compares it with what was printed and signed. */
export type Verified = {
  review: Bundle['review'];
  entries: number;
  head: string;
  minutes: string | null;
  packs: number;
  revisions: number;
  signatures: string[];
};

const parsed = (text: string): Outcome<Bundle> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return rejected('bundle-not-json');
  }
  const read = bundleSchema.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  return rejected('bundle-wrong-shape', { place: (issue?.path ?? []).join('.') || '-' });
};

/** The chain holds, and its entries give one review again. */
const foldedRun = ({ chain, review }: Bundle, hash: Hash): Outcome<ReviewRun> => {
  const followed = verifyChain(chain.entries, hash, undefined, chain.head);
  if (!followed.ok) return rejected(followed.code, followed.params);
  const entries = chain.entries.map(({ text }) => JSON.parse(text) as Omit<LogEntry, 'hash'>);
  const process = entries[0]?.process ?? '';
  const { processes, problem } = fold({ [process]: reviewDefinition }, entries);
  if (problem) return rejected('bundle-entry-refused', { seq: problem.seq, code: problem.code });
  const made = processes[process];
  const run = made && reviewRunOf(made.stored);
  if (!run || run.id !== review.id || run.title !== review.title)
    return rejected('bundle-other-review', { review: review.id });
  return { ok: true, value: run };
};

/** Every pack that the chain froze is here as it was frozen, and no other is. */
const checkPacks = ({ packs, chain }: Bundle, hash: Hash): Broken | null => {
  for (const pack of packs)
    if (hash(pack.text) !== pack.hash)
      return rejected('bundle-pack-changed', { pack: pack.hash.slice(0, 12) });
  const frozen = chain.entries.flatMap(({ seq, text }) => {
    const { event } = JSON.parse(text) as { event: { type: string; hash?: string } };
    return event.type === 'review.pack-frozen' ? [{ seq, hash: String(event.hash) }] : [];
  });
  const missing = frozen.find((one) => !packs.some((pack) => pack.hash === one.hash));
  if (missing)
    return rejected('bundle-pack-missing', { seq: missing.seq, pack: missing.hash.slice(0, 12) });
  const other = packs.find((pack) => !frozen.some((one) => one.hash === pack.hash));
  return other ? rejected('bundle-pack-unknown', { pack: other.hash.slice(0, 12) }) : null;
};

/** What was submitted is what the chain's entries come to, and every signature names its hash. */
const checkMinutes = (
  { minutes, signatures }: Bundle,
  run: ReviewRun,
  hash: Hash,
): Broken | null => {
  const due = run.submitted ? { hash: run.submitted.hash, text: canonical(minutesOf(run)) } : null;
  if (canonical(due) !== canonical(minutes)) return rejected('bundle-minutes-changed');
  if (run.submitted && minutesHash(run, hash) !== run.submitted.hash)
    return rejected('bundle-minutes-changed');
  const given = run.signatures.map(signatureOf);
  for (const [index, one] of signatures.entries())
    if (canonical(one) !== canonical(given[index] ?? null))
      return rejected('bundle-signature-changed', { name: one.name });
  const [absent] = given.slice(signatures.length);
  if (absent) return rejected('bundle-signature-missing', { name: absent.name });
  const other = given.find((one) => one.hash !== run.submitted?.hash);
  return other ? rejected('bundle-signature-changed', { name: other.name }) : null;
};

export const signatureOf = ({ person, mark, hash }: ReviewRun['signatures'][number]) => ({
  ...{ person: person.id, name: person.name, at: isoOf(mark.at), hash },
});

const firstOther = (a: string, b: string): number => {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return left.findIndex((line, index) => line !== right[index]) + 1 || right.length;
};

/**
 * Checks a bundle from its text alone and names the first thing that is not as it was: an entry of
 * the chain, a pack, the minutes, a signature, a revision, or the file itself. `bundle-not-json`,
 * `bundle-wrong-shape`, `chain-*`, `bundle-entry-refused`, `bundle-other-review`, `bundle-pack-*`,
 * `bundle-minutes-changed`, `bundle-signature-*`, `bundle-revision-*`, `bundle-seal-wrong`,
 * `bundle-not-as-written`. Whoever writes a file anew from false entries passes: the head and the
 * minutes' hash must be those that were printed or sent out.
 */
export const verifyBundle = (text: string, hash: Hash): Outcome<Verified> => {
  const read = parsed(text);
  if (!read.ok) return read;
  const bundle = read.value;
  const folded = foldedRun(bundle, hash);
  if (!folded.ok) return folded;
  const run = folded.value;
  const broken =
    checkPacks(bundle, hash) ??
    checkMinutes(bundle, run, hash) ??
    checkRevisions(bundle, run, hash);
  if (broken) return broken;
  if (sealOf(bundle, hash) !== bundle.seal) return rejected('bundle-seal-wrong');
  const written = bundleText(bundle);
  if (written !== text)
    return rejected('bundle-not-as-written', { line: firstOther(text, written) });
  return {
    ok: true,
    value: {
      review: bundle.review,
      ...{ entries: bundle.chain.entries.length, head: bundle.chain.head.hash },
      minutes: bundle.minutes?.hash ?? null,
      ...{ packs: bundle.packs.length, revisions: bundle.revisions.length },
      signatures: bundle.signatures.map(({ name }) => name),
    },
  };
};
