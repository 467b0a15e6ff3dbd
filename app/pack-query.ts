import { z } from 'zod';
import { dayOf, isDay } from './domain/day.ts';
import { type PackScope, packScopes } from './domain/review/pack/scope.ts';
import type { PackWanted } from './domain/review/pack.ts';

const DAY = 86_400_000;
const day = z.string().refine(isDay);

const schema = z.object({
  from: day.optional(),
  to: day.optional(),
  scope: z.enum(packScopes).default('all'),
  id: z.string().min(1).max(200).optional(),
});

export type PackQuery = z.infer<typeof schema>;

/** What was left empty in a form is not asked for; null when a word is not known. */
export const readPackQuery = (url: URL): PackQuery | null => {
  const given = [...url.searchParams].filter(([, value]) => value !== '');
  const query = schema.safeParse(Object.fromEntries(given)).data;
  return query && (query.scope === 'all' || query.id !== undefined) ? query : null;
};

/** Days are those of UTC, the last one counted in; without any, the quarter that today is in. */
export const packWanted = ({ scope, id, ...days }: PackQuery, now: number): PackWanted => {
  const today = new Date(now);
  const quarter = Math.floor(today.getUTCMonth() / 3) * 3;
  const from = days.from ?? dayOf(Date.UTC(today.getUTCFullYear(), quarter, 1));
  const to = days.to ?? dayOf(Date.UTC(today.getUTCFullYear(), quarter + 3, 0));
  const wanted: PackScope =
    scope === 'all' || id === undefined ? { type: 'all' } : { type: scope, id };
  return {
    scope: wanted,
    from: Date.parse(`${from}T00:00:00Z`),
    to: Date.parse(`${to}T00:00:00Z`) + DAY,
  };
};
