import type { Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { instantOf } from '../../domain/review/cadence.ts';
import type { ActionFact, ReviewEvent } from '../../domain/review/event.ts';
import { answeredActions } from '../../domain/review/holes.ts';
import { minutesHash } from '../../domain/review/minutes.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import type { SentToReview } from '../../domain/review/sent.ts';
import type { Named } from '../../domain/review/series.ts';
import { ownerOf } from '../action/record-action.ts';
import type { Ports } from '../ports.ts';

type Sent = Exclude<SentToReview, { type: 'review.pack-frozen' }>;

/** Who these ids are, each once. */
export const namedOf = async (tx: Writer, ids: readonly string[]): Promise<Outcome<Named[]>> => {
  const people: Named[] = [];
  for (const id of new Set(ids)) {
    const person = await ownerOf(tx, id);
    if (!person.ok) return person;
    people.push(person.value);
  }
  return accepted(people);
};

/** How the actions of a review stand now. */
export const factsOf = async (
  tx: Pick<Writer, 'action'>,
  run: ReviewRun,
): Promise<Record<string, ActionFact>> => {
  const facts: Record<string, ActionFact> = {};
  for (const { id } of answeredActions(run)) {
    const item = await tx.action(id);
    const until = item?.settled?.until;
    if (item) facts[id] = { state: item.state, ...(until && { until }) };
  }
  return facts;
};

/** The event that an act is, with all that it names looked up: a replay looks up nothing. */
export const eventOf = async (
  tx: Writer,
  { hash, newId }: Pick<Ports, 'hash' | 'newId'>,
  run: ReviewRun,
  sent: Sent,
): Promise<Outcome<ReviewEvent>> => {
  switch (sent.type) {
    case 'review.changed':
      return changed(tx, run, sent);
    case 'review.postponed': {
      const to = instantOf(sent.to, run.zone);
      return to === null ? rejected('review-date-past') : accepted({ ...sent, to });
    }
    case 'review.attended': {
      const person = await ownerOf(tx, sent.person);
      return person.ok ? accepted({ ...sent, person: person.value }) : person;
    }
    case 'review.decided': {
      const { owner, id, ...rest } = sent;
      const person = owner === undefined ? null : await ownerOf(tx, owner);
      if (person && !person.ok) return person;
      return accepted({ ...rest, id: id ?? newId(), ...(person && { owner: person.value }) });
    }
    case 'review.drill-planned': {
      const owner = await ownerOf(tx, sent.owner);
      return owner.ok ? accepted({ ...sent, owner: owner.value }) : owner;
    }
    case 'review.submitted':
      return accepted({ ...sent, hash: minutesHash(run, hash) });
    case 'review.closed':
      return accepted({ ...sent, facts: await factsOf(tx, run) });
    default:
      return accepted(sent);
  }
};

const changed = async (
  tx: Writer,
  run: ReviewRun,
  sent: Extract<Sent, { type: 'review.changed' }>,
): Promise<Outcome<ReviewEvent>> => {
  const { type, base, quorum, agenda } = sent;
  const chair = sent.chair === undefined ? null : await ownerOf(tx, sent.chair);
  if (chair && !chair.ok) return chair;
  const people = sent.people && (await namedOf(tx, sent.people));
  if (people && !people.ok) return people;
  const signers = sent.signers && (await namedOf(tx, sent.signers));
  if (signers && !signers.ok) return signers;
  return accepted({
    ...{ type, base },
    ...(chair && { chair: chair.value }),
    ...(people && { people: people.value }),
    ...(signers && { signers: signers.value }),
    ...(quorum !== undefined && { quorum }),
    // What was put off to this review still says so.
    ...(agenda && {
      agenda: agenda.map((item) => {
        const from = run.agenda.find(({ id }) => id === item.id)?.from;
        return from ? { ...item, from } : item;
      }),
    }),
  });
};
