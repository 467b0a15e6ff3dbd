import type { Mark } from '../walkthrough/run.ts';
import type { IncidentEvent, IncidentRun } from './incident.ts';

/** So many facts stand above a timeline, and so many links beside it: more are not read any more. */
export const MOST_FACTS = 50;
export const MOST_LINKS = 200;

type Kept = Extract<IncidentEvent, { type: 'fact.pinned' | 'link.added' }>;

/** A fact or a link with an id of its own, which no other one had before. */
export const keep = (run: IncidentRun, event: Kept, mark: Mark): IncidentRun => {
  const kept = (run.kept ?? 0) + 1;
  if (event.type === 'link.added') {
    const title = event.title?.trim();
    const link = { id: `l${kept}`, url: event.url.trim(), ...(title && { title }), mark };
    return { ...run, kept, links: [...(run.links ?? []), link] };
  }
  const text = event.text?.trim();
  const { entry } = event;
  const fact = {
    id: `f${kept}`,
    ...(text && { text }),
    ...(entry !== undefined && { entry }),
    mark,
  };
  return { ...run, kept, facts: [...(run.facts ?? []), fact] };
};

export const unpin = (run: IncidentRun, fact: string): IncidentRun => {
  const facts = (run.facts ?? []).filter(({ id }) => id !== fact);
  return { ...run, facts: facts.length > 0 ? facts : undefined };
};

/**
 * Whether an address may stand on a page as a link: http or https, a host, and nobody's name or
 * password before it, which only serves to make one host look like another.
 */
export const isSafeLink = (url: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  !/[\s\u0000-\u001f\\]/u.test(url) && /^https?:\/\/[^/?#@]+(?:[/?#]|$)/iu.test(url);
