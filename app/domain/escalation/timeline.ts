import type { EngineEvent } from '../engine/types.ts';
import type { EscalationEvent, PersonToPage } from './event.ts';
import { rungAt } from './ladder.ts';

type Params = Record<string, string | number>;

/** A word by which a sentence chooses its form may hold no hyphen. */
const selector = (word: string): string => word.replaceAll('-', '_');

/** So many people are named in a sentence; the others are counted. */
const NAMED = 4;

const names = (people: readonly PersonToPage[]): Params => {
  const reached = people.filter(({ contacts }) => contacts.length > 0);
  return {
    people: reached
      .slice(0, NAMED)
      .map(({ name }) => name)
      .join(', '),
    more: Math.max(0, reached.length - NAMED),
    reached: reached.length,
    unreachable: people
      .filter(({ contacts }) => contacts.length === 0)
      .slice(0, NAMED)
      .map(({ name }) => name)
      .join(', '),
    lost: people.length - reached.length,
  };
};

/**
 * The facts that sentences about pages need, asked for entry by entry, oldest first: what a page is
 * about stands in its first event alone. Null for an entry that is not an escalation's.
 */
export const escalationParams = (): ((process: string, event: EngineEvent) => Params | null) => {
  const titles = new Map<string, string>();
  return (process, told) => {
    if (!told.type.startsWith('escalation.') && !told.type.startsWith('delivery.')) return null;
    const event = told as EscalationEvent;
    if (event.type === 'escalation.started') titles.set(process, event.title);
    const title = titles.get(process) ?? '';
    return params(event, title);
  };
};

const params = (event: EscalationEvent, title: string): Params => {
  switch (event.type) {
    case 'escalation.started': {
      const first = event.ladder && rungAt(event.ladder, 0);
      return {
        title,
        reason: selector(event.reason),
        policy: event.policy?.name ?? '',
        named: event.policy ? 'yes' : 'no',
        wanted: event.wanted ?? '',
        unknown: event.wanted === undefined ? 'no' : 'yes',
        possible: first ? 'yes' : 'no',
      };
    }
    case 'escalation.level-entered':
      return { title, ...names(event.people) };
    case 'escalation.handed':
      return { title, to: event.to.name };
    case 'escalation.declined':
      return {
        title,
        reason: event.reason ?? '',
        told: event.reason === undefined ? 'no' : 'yes',
      };
    case 'escalation.stopped':
      return { title, cause: selector(event.cause) };
    case 'delivery.handed':
      return { title, late: event.lateness };
    case 'delivery.failed':
    case 'delivery.dead':
      return { title, code: event.code };
    default:
      return { title };
  }
};
