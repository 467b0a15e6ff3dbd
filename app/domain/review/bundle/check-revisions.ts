import { canonical } from '../../engine/canonical.ts';
import type { Hash } from '../../engine/types.ts';
import { rejected } from '../../outcome.ts';
import type { ReviewRun } from '../run.ts';
import type { Bundle } from './bundle.ts';

type Revision = Bundle['revisions'][number];

/** Revisions that a review was about: those that its pack saw, and those that were judged. */
export const revisionsOf = (run: ReviewRun): string[] => [
  ...new Set([
    ...(run.pack?.runbooks ?? []).map(({ revision }) => revision),
    ...Object.values(run.outcomes).map(({ revision }) => revision),
  ]),
];

/** The hash of one text by itself: of an MDX file, or of one runbook of a plain file. */
const ownHashes = (runbook: string, source: string, hash: Hash): string[] => [
  hash(source),
  hash(canonical({ runbook, source })),
];

const fits = ({ runbook, hash: said, source, includes }: Revision, hash: Hash): boolean => {
  const whole = includes.every((one) =>
    ownHashes(one.runbook, one.source, hash).includes(one.hash),
  );
  if (!whole) return false;
  const named = includes
    .map((one) => ({ runbook: one.runbook, hash: one.hash }))
    .sort((a, b) => (a.runbook < b.runbook ? -1 : 1));
  return ownHashes(runbook, source, hash).some(
    (own) => said === (named.length === 0 ? own : hash(canonical({ own, includes: named }))),
  );
};

/** Every revision that the review was about is here in the text that its hash is of. */
export const checkRevisions = (
  { revisions }: Bundle,
  run: ReviewRun,
  hash: Hash,
): ReturnType<typeof rejected> | null => {
  for (const one of revisions)
    if (!fits(one, hash))
      return rejected('bundle-revision-changed', {
        ...{ runbook: one.runbook, revision: one.hash.slice(0, 12) },
      });
  const wanted = revisionsOf(run);
  const missing = wanted.find((one) => !revisions.some((revision) => revision.hash === one));
  return missing === undefined
    ? null
    : rejected('bundle-revision-missing', { revision: missing.slice(0, 12) });
};
