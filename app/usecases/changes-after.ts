import type { LogRow } from '../../db/store.ts';
import type { Ports } from './ports.ts';
import type { Change, UseCases } from './types.ts';

export const asChange = ({ id, chain, seq, event, by, at }: Omit<LogRow, 'text'>): Change => ({
  id,
  incident: chain,
  seq,
  type: event.type,
  by,
  at,
});

export const changesAfter =
  ({ store }: Ports): UseCases['changesAfter'] =>
  async (after, limit) =>
    (await store.read.logAfter(after, limit)).map(asChange);
