import { accepted, rejected } from '../../domain/outcome.ts';
import { reviewRunOf } from '../../domain/review/definition.ts';
import { invitationOf } from '../../domain/review/record.ts';
import type { Ports } from '../ports.ts';
import type { PackUseCases } from './types.ts';

/** The meeting of a review for a calendar, with the addresses of those who are invited. */
export const readInvitation =
  ({ store: { read } }: Ports): PackUseCases['readInvitation'] =>
  async (id) => {
    const found = await read.cycleWith(id);
    if (!found) return rejected('review-not-found');
    const emails = new Map((await read.people()).map((one) => [one.id, one.email]));
    const run = reviewRunOf(found.process.stored);
    return accepted(invitationOf(run, found.cycle.number, (person) => emails.get(person) ?? null));
  };
