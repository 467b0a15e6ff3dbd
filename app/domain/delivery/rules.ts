import type { Severity } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import { type Contact, isLoud } from './contact.ts';
import { type QuietHours, quietFor } from './quiet-hours.ts';

/** One line of a person's rules: this contact, so long after the page, for pages of these severities. */
export type NotificationRule = { contact: string; after: Seconds; severities: readonly Severity[] };

/** How somebody wants to be reached. No rules: the default below. */
export type NotificationRules = { rules: readonly NotificationRule[]; quiet: QuietHours | null };

/** Whose rules they are; `zone` is where quiet hours are reckoned when they name none. */
export type Reached = { id: string; zone: string | null };

export type ContactAt = { contact: string; after: Seconds };

/** The next contact of the default comes so much later. */
const DEFAULT_GAP: Seconds = 60;

/**
 * Which contacts of a person a page goes to, each so many seconds after `instant`, soonest first.
 * Only verified contacts count, each at most once. Rules that leave nobody to reach (there are none,
 * they name lost contacts, none is for this severity) give the default: every verified contact in
 * the person's order, a minute apart. In quiet hours loud contacts wait until these end; they are
 * never dropped, and sev1 ignores them. Empty only when the person has no verified contact.
 */
export const contactsFor = (
  person: Reached,
  { rules, quiet }: NotificationRules,
  contacts: readonly Contact[],
  severity: Severity,
  instant: Instant,
): ContactAt[] => {
  const working = contacts
    .filter(({ verifiedAt }) => verifiedAt !== null)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const known = new Map(working.map((contact) => [contact.id, contact]));
  const ruled = rules.filter((one) => known.has(one.contact) && one.severities.includes(severity));
  const wanted: ContactAt[] =
    ruled.length > 0
      ? ruled.map(({ contact, after }) => ({ contact, after: Math.max(0, Math.floor(after)) }))
      : working.map(({ id }, at) => ({ contact: id, after: at * DEFAULT_GAP }));
  const held = quiet === null ? 0 : quietFor(quiet, person.zone, severity, instant);
  const soonest = new Map<string, Seconds>();
  for (const { contact, after } of wanted) {
    const kind = known.get(contact)?.kind ?? 'email';
    const then = isLoud(kind) ? Math.max(after, held) : after;
    soonest.set(contact, Math.min(then, soonest.get(contact) ?? then));
  }
  return [...soonest]
    .map(([contact, after]) => ({ contact, after }))
    .sort((a, b) => a.after - b.after);
};
