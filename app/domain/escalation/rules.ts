import type { Mark } from '../walkthrough/run.ts';
import { climbed, currentRung, hurry, nextIn, nextRung, withoutNext } from './next-level.ts';
import { close, reachOut, sendNow, silence, withContact } from './reach.ts';
import type { Asked, Change, EscalationRun, PagedPerson, Rule } from './run.ts';
import { escalationTimerKey } from './timer-key.ts';

const everybody = () => true;
const isBy =
  ({ by }: Mark) =>
  ({ id }: PagedPerson): boolean =>
    by.type !== 'clock' && by.id === id;

/** One change after the other. */
const chain = (run: EscalationRun, ...steps: ((run: EscalationRun) => Change)[]): Change =>
  steps.reduce<Change>(
    (so, step) => {
      const next = step(so.run);
      return { run: next.run, ask: [...so.ask, ...next.ask] };
    },
    { run, ask: [] },
  );

const unasked = (run: EscalationRun): Change => ({ run, ask: [] });

/** The clock of the first level. Without a ladder there is nothing to wait for. */
export const begin: Rule = (run, now) =>
  run.facts.ladder ? nextIn(run, run.facts.ladder.delay, now.at) : unasked(run);

/** How long a page waits where no rung says so, in seconds. */
const USUAL_WAIT = 300;

/**
 * A level: the page rests with these people now. Who could not before is not asked again, save as
 * the last resort.
 */
export const enterLevel: Rule = (run, now, event) => {
  if (event.type !== 'escalation.level-entered') return unasked(run);
  const rung = nextRung(run);
  if (!rung) return unasked(run);
  const cannot = new Set(
    rung.last ? [] : run.paged.flatMap(({ id, declined }) => (declined ? [id] : [])),
  );
  const people = event.people.filter(({ id }) => !cannot.has(id));
  const moved = climbed(
    { ...run, paged: run.paged.map((one) => ({ ...one, current: false })) },
    people.some(({ contacts }) => contacts.length > 0),
  );
  const change = chain(
    moved,
    ...people.map((person) => (so: EscalationRun) => reachOut(so, person, rung.level, now)),
    (so) => nextIn(so, rung.wait, now.at),
  );
  return hurry(change, now);
};

export const exhaust: Rule = (run, now) =>
  chain({ ...run, exhaustedAt: now.at }, (so) => withoutNext(so));

export const contactDue: Rule = (run, _now, event) =>
  event.type === 'escalation.contact-due' ? sendNow(run, event.key) : unasked(run);

/** Nothing is sent any more, the others hear who has it, and the watch over the answer begins. */
export const acknowledge: Rule = (run, now) =>
  chain(
    { ...run, acknowledged: now, exhaustedAt: undefined },
    (so) => withoutNext(so),
    (so) => silence(so, everybody),
    (so) => close(so, now, (person) => !isBy(now)(person)),
    (so) => watch(so, now, so.facts.ladder?.ackTimeout ?? null),
  );

const watch = (run: EscalationRun, now: Mark, seconds: number | null): Change => {
  const ask: Asked[] = run.quiet ? [{ type: 'timer.clear', key: run.quiet.key }] : [];
  if (seconds === null) return { run: { ...run, quiet: undefined }, ask };
  const key = escalationTimerKey('quiet', run.count);
  return {
    run: { ...run, count: run.count + 1, quiet: { key, dueAt: now.at + seconds * 1000 } },
    ask: [...ask, { type: 'timer.set', key, dueIn: seconds }],
  };
};

/** There is life in the incident: the watch goes on from the last of it. */
export const stir: Rule = (run, now, event) =>
  event.type === 'escalation.stirred'
    ? watch(run, now, Math.max(1, (run.facts.ladder?.ackTimeout ?? 0) - event.idle))
    : unasked(run);

/** Whoever answered has gone quiet: the climb begins again at the first level. */
export const goQuiet: Rule = (run, now) =>
  chain(
    { ...run, acknowledged: undefined, place: -1, reached: false, paged: notCurrent(run) },
    (so) => watch(so, now, null),
    (so) => nextIn(so, 0, now.at),
  );

const notCurrent = ({ paged }: EscalationRun): PagedPerson[] =>
  paged.map((one) => ({ ...one, current: false }));

const declinedBy = (run: EscalationRun, now: Mark, reason?: string): Change =>
  chain(
    {
      ...run,
      paged: run.paged.map((one) =>
        isBy(now)(one)
          ? { ...one, declined: { ...now, ...(reason !== undefined && { reason }) } }
          : one,
      ),
    },
    (so) => silence(so, isBy(now)),
  );

/** "I can't": when nobody else is left on this level, the next one begins at once. */
export const decline: Rule = (run, now, event) =>
  event.type === 'escalation.declined'
    ? hurry(declinedBy(run, now, event.reason), now)
    : unasked(run);

/** The page rests with the person named now, for as long as the level waits. */
export const handOn: Rule = (run, now, event) => {
  if (event.type !== 'escalation.handed') return unasked(run);
  const rung = currentRung(run);
  const wasAcknowledged = run.acknowledged !== undefined;
  const change = chain(
    {
      ...run,
      acknowledged: undefined,
      exhaustedAt: undefined,
      reached: true,
      paged: wasAcknowledged ? notCurrent(run) : run.paged,
    },
    (so) => declinedBy(so, now),
    (so) => watch(so, now, null),
    (so) => reachOut(so, event.to, rung?.level ?? 1, now),
    (so) => nextIn(so, rung?.wait ?? USUAL_WAIT, now.at),
  );
  return hurry(change, now);
};

/** The next level at once, whoever was to answer until now. */
export const force: Rule = (run, now) =>
  chain(
    { ...run, acknowledged: undefined },
    (so) => watch(so, now, null),
    (so) => nextIn(so, 0, now.at),
  );

export const stop: Rule = (run, now, event) =>
  event.type === 'escalation.stopped'
    ? chain(
        { ...run, stopped: { ...now, cause: event.cause } },
        (so) => withoutNext(so),
        (so) => watch(so, now, null),
        (so) => silence(so, everybody),
        (so) => close(so, now, (person) => !isBy(now)(person) && !answered(so, person)),
      )
    : unasked(run);

const answered = ({ acknowledged }: EscalationRun, person: PagedPerson): boolean =>
  acknowledged !== undefined && isBy(acknowledged)(person);

/** What became of a message. Where one way fails the person's next one is used at once. */
export const delivered: Rule = (run, now, event) => {
  if (!('key' in event)) return unasked(run);
  const person = run.paged.find(({ contacts }) => contacts.some(({ key }) => key === event.key));
  if (!person) return unasked(run);
  const state = event.type === 'delivery.handed' ? 'handed' : 'failed';
  const marked: EscalationRun = {
    ...run,
    paged: run.paged.map((one) => (one === person ? withContact(one, event.key, state) : one)),
  };
  if (state === 'handed' || run.acknowledged) return unasked(marked);
  const waiting = person.contacts
    .filter((one) => one.state === 'waiting')
    .sort((a, b) => a.dueAt - b.dueAt)[0];
  return hurry(waiting && person.current ? sendNow(marked, waiting.key) : unasked(marked), now);
};
