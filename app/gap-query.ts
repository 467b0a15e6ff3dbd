import { z } from 'zod';
import type { GapFilter } from './domain/gap/gap.types.ts';
import { gapStages, gapTiers } from './domain/gap/gap-life.ts';

const name = z.string().min(1).max(200);
const asked = z.object({
  runbook: name.optional(),
  incident: name.optional(),
  status: z.enum(['open', 'closed']).optional(),
  stage: z.enum(gapStages).optional(),
  tier: z.enum(gapTiers).optional(),
  overdue: z.enum(['yes']).optional(),
  mine: z.enum(['yes']).optional(),
});

export type GapsAsked = z.infer<typeof asked>;

/** What a list of gaps is narrowed to by its address; empty values are not given, a wrong one is null. */
export const readGapQuery = (url: URL): GapsAsked | null => {
  const given = [...url.searchParams].filter(([, value]) => value !== '');
  return asked.safeParse(Object.fromEntries(given)).data ?? null;
};

export const gapFilterOf = ({ overdue, mine, ...rest }: GapsAsked, me: string): GapFilter => ({
  ...(Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  ) as GapFilter),
  ...(overdue && { overdue: true }),
  ...(mine && { owner: me }),
});
