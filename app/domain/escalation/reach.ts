import type { Message, SendEffect } from '../delivery/message.ts';
import type { Mark } from '../walkthrough/run.ts';
import { nameOf, type PersonToPage } from './event.ts';
import type { Asked, Change, ContactRun, EscalationRun, PagedPerson } from './run.ts';
import { escalationTimerKey } from './timer-key.ts';

/** A page that could not be handed over for so long is a dead letter, in seconds. */
export const PAGE_WITHIN = 900;

const sending = (
  key: string,
  to: { person: string; contact: string },
  message: Message,
): SendEffect => ({
  type: 'send',
  key,
  to: { type: 'contact', ...to },
  message,
  within: PAGE_WITHIN,
});

const page = (
  run: EscalationRun,
  person: PagedPerson,
  { key, contact }: ContactRun,
): SendEffect => {
  const { id, incident, reason, title, text, since } = run.facts;
  const { by } = run.started;
  return sending(
    key,
    { person: person.id, contact },
    {
      type: 'page',
      incident,
      escalation: id,
      level: person.level,
      reason,
      title,
      ...(text !== undefined && { text }),
      ...(reason === 'manual' && { by: nameOf(by) }),
      since,
    },
  );
};

/** Pages somebody by each of their contacts, now or when its time comes, instead of what was still to come. */
export const reachOut = (
  run: EscalationRun,
  { id, name, contacts }: PersonToPage,
  level: number,
  now: Mark,
): Change => {
  const before = silence(run, ({ id: other }) => other === id);
  let { count } = before.run;
  const ask: Asked[] = [...before.ask];
  const reached: ContactRun[] = contacts.map(({ contact, after }) => {
    const key = escalationTimerKey('contact', count);
    count += 1;
    const state = after > 0 ? 'waiting' : 'sent';
    return { contact, key, state, dueAt: now.at + after * 1000 };
  });
  const person: PagedPerson = { id, name, at: now.at, level, current: true, contacts: reached };
  const paged = [...before.run.paged.filter((one) => one.id !== id), person];
  const next = { ...before.run, count, paged };
  for (const [i, contact] of reached.entries())
    ask.push(
      contact.state === 'sent'
        ? page(next, person, contact)
        : { type: 'timer.set', key: contact.key, dueIn: contacts[i]?.after ?? 0 },
    );
  return { run: next, ask };
};

/** Sends by a contact that waited. */
export const sendNow = (run: EscalationRun, key: string): Change => {
  const ask: Asked[] = [];
  const paged = run.paged.map((person) => {
    const contact = person.contacts.find((one) => one.key === key && one.state === 'waiting');
    if (!contact) return person;
    ask.push({ type: 'timer.clear', key }, page(run, person, contact));
    return withContact(person, key, 'sent');
  });
  return { run: { ...run, paged }, ask };
};

export const withContact = (
  person: PagedPerson,
  key: string,
  state: ContactRun['state'],
): PagedPerson => ({
  ...person,
  contacts: person.contacts.map((one) => (one.key === key ? { ...one, state } : one)),
});

/** Forgets what was still to be sent to these people; what is forgotten was never sent. */
export const silence = (run: EscalationRun, of: (person: PagedPerson) => boolean): Change => {
  const ask: Asked[] = [];
  const paged = run.paged.map((person) => {
    if (!of(person)) return person;
    const [waiting, sent] = [
      person.contacts.filter(({ state }) => state === 'waiting'),
      person.contacts.filter(({ state }) => state !== 'waiting'),
    ];
    for (const { key } of waiting) ask.push({ type: 'timer.clear', key });
    return waiting.length > 0 ? { ...person, contacts: sent } : person;
  });
  return { run: { ...run, paged }, ask };
};

/** Tells these people, by the way that reached them last, that somebody else has it. */
export const close = (
  run: EscalationRun,
  now: Mark,
  of: (person: PagedPerson) => boolean,
): Change => {
  let { count } = run;
  const ask: Asked[] = [];
  const { incident, title } = run.facts;
  const paged = run.paged.map((person) => {
    if (person.closed || !of(person)) return person;
    const told = person.contacts
      .filter(({ state }) => state === 'sent' || state === 'handed')
      .at(-1);
    if (!told) return person;
    const message: Message = { type: 'page-closed', incident, title, by: nameOf(now.by) };
    ask.push(sending(`closed#${count}`, { person: person.id, contact: told.contact }, message));
    count += 1;
    return { ...person, closed: true as const };
  });
  return { run: { ...run, count, paged }, ask };
};
