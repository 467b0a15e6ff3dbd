import { onCallAsOf } from '../../domain/oncall/as-of.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { namesOf } from './names.ts';
import type { OnCallUseCases } from './types.ts';

export const whoIsOnCall =
  ({ store: { read }, now }: Ports): OnCallUseCases['whoIsOnCall'] =>
  async (id, at = now()) => {
    const row = await read.schedule(id);
    if (!row || row.removedAt !== null) return rejected('schedule-not-found', { schedule: id });
    const [revisions, overrides, people] = await Promise.all([
      read.scheduleRevisions(id),
      read.overridesOf(id, at, at + 1),
      read.people(),
    ]);
    return accepted(namesOf(people)(onCallAsOf(revisions, overrides, at)));
  };
