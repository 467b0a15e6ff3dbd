import { ladderFor, placeAfter, rungAt } from '../../domain/escalation/ladder.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { peopleToPage } from './people-to-page.ts';
import type { PreviewLevel } from './types.ts';

/**
 * The climb as the machine would take it if it began now and nobody answered. Who is on call later
 * is asked for that later time; roles are held in an incident, so that nobody holds one here.
 */
export const previewPolicy =
  ({ store: { read }, now }: Ports): UseCases['previewPolicy'] =>
  async (body, severity) => {
    const ladder = ladderFor(body, severity);
    const levels: PreviewLevel[] = [];
    let after = ladder.delay;
    let reached = false;
    let place = -1;
    for (;;) {
      place = placeAfter(ladder, place, reached);
      const rung = rungAt(ladder, place);
      if (!rung) return { levels, exhaustedAfter: after };
      const at = now() + after * 1000;
      const people = await peopleToPage(read, rung.targets, { incident: null, severity, at });
      const pages = people.some(({ contacts }) => contacts.length > 0);
      reached = pages || (reached && rung.level !== 1);
      const { level, round, last } = rung;
      levels.push({ after, level, round, last, people });
      if (pages) after += rung.wait;
    }
  };
