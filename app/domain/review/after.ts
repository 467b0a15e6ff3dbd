import type { Mark } from '../walkthrough/run.ts';
import type { Told, ToldAs } from './event.ts';
import type { Decision, ReviewRun } from './run.ts';

export const scheduledRun = (event: ToldAs<'review.scheduled'>): ReviewRun => {
  const { type: _, at, by, ...facts } = event;
  return {
    ...facts,
    ...{ version: 1, scheduled: { at, by }, postponements: [], present: {}, spent: {} },
    ...{ statuses: {}, notes: {}, dispositions: {}, decisions: [], actions: [], outcomes: {} },
    ...{
      drills: {},
      signatures: [],
      addenda: [],
      carried: {},
      followed: [],
      lapsed: {},
      raised: {},
    },
  };
};

/** What a new date makes void: the pack is of another period, and nobody has come yet. */
const unprepared = {
  ...{ pack: undefined, circulated: undefined, invited: undefined },
  ...{ present: {}, statuses: {}, lapsed: {}, raised: {} },
};

/** The run after an event that fits it; a field set to undefined is dropped by the engine. */
export const afterEvent = (run: ReviewRun, event: Told): ReviewRun => {
  const mark: Mark = { by: event.by, at: event.at };
  switch (event.type) {
    case 'review.scheduled':
      return run;
    case 'review.changed': {
      const { type: _t, base: _b, at: _a, by: _y, ...changed } = event;
      return { ...run, ...changed, version: run.version + 1 };
    }
    case 'review.invited':
      return { ...run, invited: mark };
    case 'review.pack-frozen': {
      const { hash, previous, runbooks, critical, to } = event;
      const kept = new Set(previous.map(({ id }) => id));
      return {
        ...run,
        pack: { hash, mark, previous, runbooks, critical },
        ...{ circulated: undefined, period: { ...run.period, to } },
        statuses: Object.fromEntries(
          Object.entries(run.statuses).filter(([action]) => kept.has(action)),
        ),
      };
    }
    case 'review.circulated':
      return { ...run, circulated: mark };
    case 'review.postponed': {
      const { to, reason } = event;
      const postponement = { from: run.startsAt, to, reason: reason.trim(), mark };
      const postponements = [...run.postponements, postponement];
      return { ...run, ...unprepared, startsAt: to, postponements };
    }
    case 'review.cancelled':
      return { ...run, cancelled: { reason: event.reason.trim(), mark } };
    case 'review.attended': {
      const { [event.person.id]: _, ...others } = run.present;
      const { id, name } = event.person;
      return { ...run, present: event.present ? { ...others, [id]: { name, mark } } : others };
    }
    case 'review.status-given': {
      const { action, status, note } = event;
      const given = { status, ...(note && { note: note.trim() }), mark };
      return { ...run, statuses: { ...run.statuses, [action]: given } };
    }
    case 'review.opened':
      return { ...run, opened: mark };
    case 'review.item-begun':
      return { ...leftItem(run, event.at), current: { item: event.item, since: event.at } };
    case 'review.noted': {
      const { item, text } = event;
      const version = (run.notes[item]?.version ?? 0) + 1;
      return { ...run, notes: { ...run.notes, [item]: { text, version, mark } } };
    }
    case 'review.disposed': {
      const { item, disposition, until } = event;
      const given = { type: disposition, ...(disposition === 'deferred' && { until }), mark };
      return { ...run, dispositions: { ...run.dispositions, [item]: given } };
    }
    case 'review.decided':
      return { ...run, decisions: decided(run.decisions, event, mark) };
    case 'review.decision-withdrawn':
      return { ...run, decisions: run.decisions.filter(({ id }) => id !== event.id) };
    case 'review.runbook-judged': {
      const { runbook, revision, outcome, note, checked } = event;
      const judged = { revision, outcome, ...(note && { note: note.trim() }), checked, mark };
      return { ...run, outcomes: { ...run.outcomes, [runbook]: judged } };
    }
    case 'review.drill-planned': {
      const { runbook, kind, on, owner } = event;
      return { ...run, drills: { ...run.drills, [runbook]: { kind, on, owner, mark } } };
    }
    case 'review.drill-waived': {
      const waived = { waived: event.reason.trim(), mark };
      return { ...run, drills: { ...run.drills, [event.runbook]: waived } };
    }
    case 'action.told':
      return told(run, event);
    case 'review.adjourned':
      return { ...leftItem(run, event.at), current: undefined, adjourned: mark };
    case 'review.submitted':
      return { ...run, submitted: { hash: event.hash, mark }, returned: undefined };
    case 'review.returned':
      return {
        ...run,
        ...{ submitted: undefined, signatures: [] },
        returned: { reason: event.reason.trim(), mark },
        actions: run.actions.map(({ late: _, ...action }) => action),
        ...without(run, ['minutes', 'signing']),
      };
    case 'review.signed':
      return signed(run, event, mark);
    case 'review.amended': {
      const { text, item } = event;
      const added = { text: text.trim(), ...(item !== undefined && { item }), mark };
      return { ...run, addenda: [...run.addenda, added] };
    }
    case 'review.carried': {
      const over = { ...(event.note && { note: event.note.trim() }), mark };
      const carried = Object.fromEntries(event.actions.map((id) => [id, over]));
      return { ...run, carried: { ...run.carried, ...carried } };
    }
    case 'review.followed-up':
      return { ...run, followed: [...run.followed, event.days] };
    case 'review.closed':
      return { ...run, closed: mark };
    case 'review.lapsed':
      return { ...run, lapsed: { ...run.lapsed, [event.key]: event.at } };
    case 'review.raised':
      return { ...run, raised: { ...run.raised, [event.key]: event.at } };
  }
};

/** Counts the time that the item which is spoken about has had. */
const leftItem = (run: ReviewRun, at: number): ReviewRun => {
  if (!run.current) return run;
  const { item, since } = run.current;
  const seconds = (run.spent[item] ?? 0) + Math.max(0, Math.round((at - since) / 1000));
  return { ...run, spent: { ...run.spent, [item]: seconds } };
};

const decided = (
  decisions: readonly Decision[],
  event: ToldAs<'review.decided'>,
  mark: Mark,
): Decision[] => {
  const { id, base, item, what, why, owner, dueOn } = event;
  const made: Decision = {
    ...{ id, item, what: what.trim(), version: base + 1, mark },
    ...(why && { why: why.trim() }),
    ...(owner && { owner }),
    ...(dueOn && { dueOn }),
  };
  return base === 0 ? [...decisions, made] : decisions.map((one) => (one.id === id ? made : one));
};

/** Taken on in this review, once; what becomes of an item later is its own to tell. */
const told = (run: ReviewRun, event: ToldAs<'action.told'>): ReviewRun => {
  const { id, number, title, what, item } = event;
  if (what !== 'added' || run.actions.some((one) => one.id === id)) return run;
  const action = {
    ...{ id, number, title },
    ...(item !== undefined && { item }),
    ...(run.submitted && { late: true as const }),
  };
  return { ...run, actions: [...run.actions, action] };
};

const signed = (run: ReviewRun, event: ToldAs<'review.signed'>, mark: Mark): ReviewRun => {
  const { hash, statement, by } = event;
  const person = by.type === 'person' ? { id: by.id, name: by.name } : { id: '', name: '' };
  const signature = { person, hash, ...(statement && { statement: statement.trim() }), mark };
  const signatures = [...run.signatures, signature];
  return { ...run, signatures, ...(isComplete({ ...run, signatures }) && { signed: mark }) };
};

/** Whether everybody who must sign has. */
export const isComplete = ({ signers, signatures }: Pick<ReviewRun, 'signers' | 'signatures'>) =>
  signers.every(({ id }) => signatures.some(({ person }) => person.id === id));

const without = ({ lapsed, raised }: ReviewRun, keys: readonly string[]) => {
  const rest = (all: Record<string, number>) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));
  return { lapsed: rest(lapsed), raised: rest(raised) };
};
