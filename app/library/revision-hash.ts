import { createHash } from 'node:crypto';
import { canonical } from '../domain/engine/canonical.ts';

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * The hash of one runbook by itself: of its file's text. A plain file does not name its runbooks,
 * and may hold several, so there the id belongs to what is hashed.
 */
export const ownHash = (one: { source: string; plain: boolean; runbook: string }): string =>
  one.plain ? sha256(canonical({ runbook: one.runbook, source: one.source })) : one.source;

/** The hash of a revision: its own, or with it those of every runbook that is included in it. */
export const revisionHash = (
  own: string,
  includes: readonly { runbook: string; hash: string }[],
): string =>
  includes.length === 0
    ? own
    : sha256(
        canonical({
          own,
          includes: includes
            .map(({ runbook, hash }) => ({ runbook, hash }))
            .sort((a, b) => (a.runbook < b.runbook ? -1 : 1)),
        }),
      );
