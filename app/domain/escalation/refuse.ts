import { isoOf } from '../iso.ts';
import { type Rejection, rejected } from '../outcome.ts';
import type { Mark } from '../walkthrough/run.ts';
import { nameOf } from './event.ts';
import { nextRung } from './next-level.ts';
import type { EscalationRun, EscalationState, PagedPerson, Told } from './run.ts';
import { readEscalationTimer } from './timer-key.ts';

const why = (code: string, params: Rejection['params'] = {}): Rejection =>
  rejected(code, params).rejection;

const marked = ({ by, at }: Mark) => ({ by: nameOf(by), at: isoOf(at) });

/** Why an event does not fit this moment of an escalation, or null when it does. */
export const refuse = (
  run: EscalationRun,
  state: EscalationState,
  event: Told,
): Rejection | null => {
  if (event.type.startsWith('delivery.')) return refuseDelivery(run, event);
  if (run.stopped) return why('page-ended', marked(run.stopped));
  switch (event.type) {
    case 'escalation.started':
      return why('already-started');
    case 'escalation.level-entered':
    case 'escalation.exhausted':
      return (
        refuseTimer(run.next, event) ??
        ((event.type === 'escalation.exhausted') === (nextRung(run) === null)
          ? null
          : why('timer-stale', { key: event.key }))
      );
    case 'escalation.contact-due': {
      const contact = run.paged
        .flatMap(({ contacts }) => contacts)
        .find(({ key, state: now }) => key === event.key && now === 'waiting');
      return refuseTimer(contact, event);
    }
    case 'escalation.stirred':
    case 'escalation.went-quiet':
      return refuseTimer(run.quiet, event);
    case 'escalation.acknowledged':
      return run.acknowledged
        ? why('page-already-acknowledged', marked(run.acknowledged))
        : refuseStranger(run, event);
    case 'escalation.declined':
      if (run.acknowledged) return why('page-already-acknowledged', marked(run.acknowledged));
      return pagedAs(run, event)?.current === true ? null : why('page-not-yours');
    case 'escalation.handed':
      if (event.by.type !== 'clock' && event.to.id === event.by.id) return why('page-to-yourself');
      return refuseStranger(run, event);
    case 'escalation.forced':
      if (state === 'exhausted' || nextRung(run) === null) return why('page-no-level-left');
      return refuseStranger(run, event);
    case 'escalation.stopped':
      return event.cause === 'by-hand' ? refuseStranger(run, event) : null;
    default:
      return why('not-possible', { type: event.type });
  }
};

const refuseTimer = (
  timer: { key: string; dueAt: number } | undefined,
  event: Told & { key: string },
): Rejection | null => {
  if (timer?.key !== event.key || !readEscalationTimer(event.key))
    return why('timer-stale', { key: event.key });
  return event.at < timer.dueAt
    ? why('timer-not-due', { key: event.key, at: isoOf(timer.dueAt) })
    : null;
};

const pagedAs = (run: EscalationRun, { by }: Told): PagedPerson | undefined =>
  by.type === 'clock' ? undefined : run.paged.find(({ id }) => id === by.id);

/** Whoever was paged may answer; everybody else needs the right, which a use-case has judged. */
const refuseStranger = (
  run: EscalationRun,
  event: Told & { authorised?: boolean },
): Rejection | null =>
  event.authorised === true || pagedAs(run, event) ? null : why('page-not-yours');

const refuseDelivery = (run: EscalationRun, event: Told): Rejection | null =>
  'key' in event && run.paged.some(({ contacts }) => contacts.some(({ key }) => key === event.key))
    ? null
    : why('delivery-unknown');
