import { z } from 'zod';
import { actionKinds, actionStates } from './domain/action/action-item.ts';
import type { ActionQuery } from './usecases/action/types.ts';

export const actionStateWords = ['pending', 'overdue', ...actionStates, 'all'] as const;

const id = z.string().min(1).max(200);

/** How the address of the list, its file and its API reads. `mine` is the reader's own. */
const schema = z.object({
  state: z.enum(actionStateWords).optional(),
  kind: z.enum(actionKinds).optional(),
  source: z.enum(['incident', 'review', 'none']).optional(),
  incident: id.optional(),
  owner: id.optional(),
  mine: z.literal('yes').optional(),
});

export type AskedActions = z.infer<typeof schema>;

/** What was left empty in a form is not asked for; null when a word is not known. */
export const readActionQuery = (url: URL): AskedActions | null => {
  const given = [...url.searchParams].filter(([, value]) => value !== '');
  return schema.safeParse(Object.fromEntries(given)).data ?? null;
};

export const actionQueryOf = ({ mine, ...asked }: AskedActions, me: string): ActionQuery => ({
  ...(Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  ) as ActionQuery),
  ...(mine && { owner: me }),
});
