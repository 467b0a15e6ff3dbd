import type { ProcessRow, Writer } from '../../../db/store.ts';
import { escalationRunOf } from '../../domain/escalation/definition.ts';
import type { EscalationEvent } from '../../domain/escalation/event.ts';
import { sentEventLimits } from '../../domain/incident/sent-event-limits.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import type { SentReceipt, UseCases, Viewer } from '../types.ts';
import { act } from './follow.ts';
import { judgePage } from './judge-page.ts';
import { personToPage } from './people-to-page.ts';
import type { PageAnswer } from './types.ts';

type Answered = SentReceipt & { incident: string };

export const answerPage = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): UseCases['answerPage'] => {
  const { store, secrets, now } = ports;
  const apply = async (
    tx: Writer,
    process: ProcessRow,
    answer: PageAnswer,
    { type, id, name }: Viewer,
    may: Outcome<null>,
  ): Promise<Done<Answered>> => {
    const at = now();
    const event = await eventOf(tx, process, answer, may.ok, at);
    if (!event.ok) return { outcome: event, changes: [] };
    const by = { type, id, name };
    const done = await act({ tx, ports, definitions }, process.id, { event: event.value, by, at });
    if (!done.ok) {
      const stranger = done.rejection.code === 'page-not-yours' && !may.ok;
      return { outcome: stranger ? may : done, changes: [] };
    }
    const [first] = done.value;
    if (!first) throw new Error('an act without a change');
    const { seq, id: cursor } = first;
    return {
      outcome: accepted({ seq, at, cursor, incident: process.incidentId }),
      changes: done.value,
    };
  };

  return async (page, answer, by, key, judge) => {
    const { outcome, changes } = await store.transact(async (tx): Promise<Done<Answered>> => {
      const process = await tx.process(page);
      if (process?.kind !== 'escalation')
        return { outcome: rejected('page-not-found'), changes: [] };
      const may = judge
        ? await judgePage(tx, definitions, process.incidentId, by, judge)
        : accepted(null);
      // Before the receipt is looked for: a refusal must not be the answer for ever.
      const paged = escalationRunOf(process.stored).paged.some(({ id }) => id === by.id);
      if (!may.ok && !paged) return { outcome: may, changes: [] };
      const work = () => apply(tx, process, answer, by, may);
      const body = { page, answer };
      return key === null
        ? work()
        : once(tx, secrets, { door: 'answer', by, key, body, at: now() }, work);
    });
    hub.publish(changes);
    return outcome;
  };
};

const eventOf = async (
  tx: Writer,
  process: ProcessRow,
  answer: PageAnswer,
  authorised: boolean,
  at: Instant,
): Promise<Outcome<EscalationEvent>> => {
  switch (answer.do) {
    case 'acknowledge':
      return accepted({ type: 'escalation.acknowledged', authorised });
    case 'decline': {
      const reason = answer.reason?.trim();
      if (reason && reason.length > sentEventLimits.text)
        return rejected('page-text-too-long', { max: sentEventLimits.text });
      return accepted({ type: 'escalation.declined', ...(reason && { reason }) });
    }
    case 'hand-on': {
      const { severity } = escalationRunOf(process.stored).facts.incident;
      const to = await personToPage(tx, answer.to, { severity, at });
      if (!to) return rejected('person-not-found');
      if (to.contacts.length === 0) return rejected('page-person-unreachable', { name: to.name });
      return accepted({ type: 'escalation.handed', to, authorised });
    }
    case 'escalate':
      return accepted({ type: 'escalation.forced', authorised });
    case 'stop':
      return accepted({ type: 'escalation.stopped', cause: 'by-hand', authorised });
  }
};
