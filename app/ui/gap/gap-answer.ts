import type { Rejection } from '../../domain/outcome.ts';

/** What is posted to `/gaps/report`: a gap and the key that makes it count once. */
export type GapPost = {
  key: string;
  gap: { runbook: string; revision?: string; step?: string; text: string; incident?: string };
};

/** What comes back. */
export type GapAnswer =
  | { ok: true; id: string; number: number }
  | { ok: false; rejection: Rejection }
  | { ok: false; failure: 'invalid' | 'signed-out' | 'unreachable' | 'failed' };

/** Posts a gap. A second try with the same key counts once, so an answer that did not arrive does no harm. */
export const postGap = async (post: GapPost): Promise<GapAnswer> => {
  try {
    const answer = await fetch('/gaps/report', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(post),
    });
    return answer.status >= 500
      ? { ok: false, failure: 'failed' }
      : ((await answer.json()) as GapAnswer);
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
};
