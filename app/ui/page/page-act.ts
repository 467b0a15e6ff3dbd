import type { Rejection } from '../../domain/outcome.ts';
import type { PageAnswer, PageTarget } from './page.types.ts';

/** What comes back from an act about a page. */
export type PageActAnswer =
  | { ok: true }
  | { ok: false; rejection: Rejection }
  | { ok: false; failure: 'invalid' | 'signed-out' | 'unreachable' | 'failed' };

/** What is posted about pages; the key makes a second try count once. */
export type PagePost =
  | { key: string; page: { target: PageTarget; text: string } }
  | { key: string; answered: string; answer: PageAnswer };

/** Pages somebody, or answers a page. */
export const postPage = async (incident: string, post: PagePost): Promise<PageActAnswer> => {
  try {
    const answer = await fetch(`/incidents/${encodeURIComponent(incident)}/pages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(post),
    });
    return answer.status >= 500
      ? { ok: false, failure: 'failed' }
      : ((await answer.json()) as PageActAnswer);
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
};
