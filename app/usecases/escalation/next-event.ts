import type { ProcessRow, Reader } from '../../../db/store.ts';
import type { LogEntry } from '../../domain/engine/types.ts';
import { escalationRunOf } from '../../domain/escalation/definition.ts';
import type { EscalationEvent } from '../../domain/escalation/event.ts';
import { nextRung } from '../../domain/escalation/next-level.ts';
import { readEscalationTimer } from '../../domain/escalation/timer-key.ts';
import type { Instant, Seconds } from '../../domain/time.ts';
import { peopleToPage } from './people-to-page.ts';

/**
 * What a timer of an escalation that is due tells it, with all that a replay will need: whoever is
 * reached at this instant, and how long ago somebody last did something. Null for another's timer.
 */
export const nextEvent = async (
  read: Reader,
  { incidentId, stored }: Pick<ProcessRow, 'incidentId' | 'stored'>,
  key: string,
  at: Instant,
): Promise<EscalationEvent | null> => {
  const run = escalationRunOf(stored);
  switch (readEscalationTimer(key)) {
    case 'next': {
      const rung = nextRung(run);
      if (!rung) return { type: 'escalation.exhausted', key };
      const { severity } = run.facts.incident;
      const looking = { incident: incidentId, severity, at };
      return {
        type: 'escalation.level-entered',
        key,
        people: await peopleToPage(read, rung.targets, looking),
      };
    }
    case 'contact':
      return { type: 'escalation.contact-due', key };
    case 'quiet': {
      const patience = run.facts.ladder?.ackTimeout ?? 0;
      const idle = await idleFor(read, incidentId, at);
      return idle !== null && idle < patience
        ? { type: 'escalation.stirred', key, idle }
        : { type: 'escalation.went-quiet', key };
    }
    case null:
      return null;
  }
};

/** So many entries of the log are looked through; a person's act is never far from the end of it. */
const LOOKED_AT = 500;

/** How long ago a person or a token last did something in the incident; null when not lately. */
const idleFor = async (read: Reader, incident: string, at: Instant): Promise<Seconds | null> => {
  const row = await read.incident(incident);
  if (!row) return null;
  const texts = await read.logTexts(incident, Math.max(0, row.headSeq - LOOKED_AT), LOOKED_AT);
  const acts = texts
    .map(({ text }) => JSON.parse(text) as Pick<LogEntry, 'at' | 'by'>)
    .filter(({ by }) => by.type !== 'clock');
  const last = acts.at(-1);
  return last ? Math.max(0, Math.floor((at - last.at) / 1000)) : null;
};
