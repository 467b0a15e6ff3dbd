import { z } from 'zod';
import { canonical } from '../../engine/canonical.ts';
import type { Hash } from '../../engine/types.ts';
import { isoOf } from '../../iso.ts';
import type { Instant } from '../../time.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const part = z.strictObject({
  ...{ runbook: z.string(), file: z.string(), part: count, hash, source: z.string() },
});

/**
 * The evidence of one review as one file, which is checked without a database: the chain in the very
 * texts that were hashed, and every text that the chain names by its hash. `seal` is the hash of all
 * else, so that nothing in the file stands outside of what is checked.
 */
export const bundleSchema = z.strictObject({
  format: z.literal('bulkhead-review-evidence'),
  version: z.literal(1),
  exportedAt: z.string(),
  review: z.strictObject({ id: z.string(), number: count, title: z.string() }),
  chain: z.strictObject({
    head: z.strictObject({ seq: count, hash }),
    entries: z.array(z.strictObject({ seq: count, hash, text: z.string() })).min(1),
  }),
  packs: z.array(z.strictObject({ hash, text: z.string() })),
  /** What was signed or is to be, once it was submitted. */
  minutes: z.strictObject({ hash, text: z.string() }).nullable(),
  signatures: z.array(
    z.strictObject({ person: z.string(), name: z.string(), at: z.string(), hash }),
  ),
  revisions: z.array(
    z.strictObject({
      ...{ runbook: z.string(), hash, file: z.string(), part: count, source: z.string() },
      includes: z.array(part),
    }),
  ),
  seal: hash,
});

export type Bundle = z.infer<typeof bundleSchema>;

/** What a bundle is made of. */
export type BundleParts = Omit<Bundle, 'format' | 'version' | 'exportedAt' | 'seal'>;

export const sealOf = ({ seal: _, ...rest }: Bundle, hashOf: Hash): string =>
  hashOf(canonical(rest));

/** The one text that a bundle is written as; any other text of the same values is refused. */
export const bundleText = (bundle: Bundle): string => `${JSON.stringify(bundle, null, 2)}\n`;

/** Fields stand in the order of the schema, so that equal bundles have equal texts. */
export const makeBundle = (parts: BundleParts, at: Instant, hashOf: Hash): Bundle => {
  const made = bundleSchema.parse({
    ...{ format: 'bulkhead-review-evidence', version: 1, exportedAt: isoOf(at) },
    ...parts,
    seal: '0'.repeat(64),
  });
  return { ...made, seal: sealOf(made, hashOf) };
};
