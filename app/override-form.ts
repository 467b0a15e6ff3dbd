import { scheduleLimits } from './domain/oncall/limits.ts';
import { shownOf } from './domain/oncall/local-time.ts';
import type { Override, Span } from './domain/oncall/schedule.ts';
import { zoneClock } from './domain/oncall/zone-clock.ts';
import { accepted, type Outcome, rejected } from './domain/outcome.ts';

const kinds: Override['kind'][] = ['replace', 'add', 'remove'];
const word = (form: FormData, name: string, max = 100) =>
  String(form.get(name) ?? '')
    .trim()
    .slice(0, max);

/** A minute on the schedule's clock as an instant; null for what is none. */
const instantOf = (text: string, zone: string): number | null => {
  if (!/^(19[7-9]\d|20\d\d)-\d\d-\d\dT\d\d:\d\d$/.test(text)) return null;
  try {
    return zoneClock(zone).firstAt(shownOf(text));
  } catch {
    return null;
  }
};

/** An override as it was typed in, told on the schedule's clock. */
export const readOverrideForm = (
  form: FormData,
  zone: string,
): Outcome<Pick<Override, 'kind' | 'from' | 'to' | 'person' | 'instead' | 'reason'>> => {
  const kind = kinds.find((one) => one === form.get('kind')) ?? 'replace';
  const [from, to] = ['from', 'to'].map((name) => instantOf(word(form, name), zone));
  if (from == null || to == null) return rejected('override-span-pattern');
  const instead = kind === 'replace' ? word(form, 'instead') || null : null;
  const reason = word(form, 'reason', scheduleLimits.reason) || null;
  return accepted({ kind, from, to, person: word(form, 'person'), instead, reason });
};

const spanOf = (text: string): Span | null => {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? [];
  return from && to ? { from: Number(from), to: Number(to) } : null;
};

/** A swap as it was chosen: spans are written as `from-to`. */
export const readSwapForm = (
  form: FormData,
): Outcome<{ to: string; give: Span; take: Span | null; reason: string | null }> => {
  const give = spanOf(word(form, 'give'));
  if (!give) return rejected('swap-over');
  const reason = word(form, 'reason', scheduleLimits.reason) || null;
  return accepted({ to: word(form, 'to'), give, take: spanOf(word(form, 'take')), reason });
};
