import type { Instant } from '../time.ts';

/** The id of a person, as everywhere else. */
export type PersonId = string;

/** A time of day on the schedule's clock: `HH:MM`, 00:00 to 23:59. */
export type LocalTime = string;

/** A moment on the schedule's clock: `YYYY-MM-DDTHH:MM`. */
export type LocalMoment = string;

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * How long one turn lasts and when it is handed on. Lengths are counted on the schedule's clock, so
 * that the hand-off keeps its time of day when the clocks change. `weekday` counts for weeks only.
 */
export type Rotation = {
  every: 'minute' | 'hour' | 'day' | 'week';
  count: number;
  handOff: { time: LocalTime; weekday: Weekday | null };
};

/**
 * When a layer covers: each day of `weekdays` from `from` until `to`. When `to` is not after `from`
 * it is a time of the day after.
 */
export type Restriction = { weekdays: Weekday[]; from: LocalTime; to: LocalTime };

/**
 * People who take turns. The turn that `start` falls into is the first person's. Without
 * restrictions it covers always. `over`: while it covers, layers before it count for nothing;
 * `beside`: whoever has its turn is on call as well.
 */
export type Layer = {
  id: string;
  name: string;
  people: PersonId[];
  rotation: Rotation;
  start: LocalMoment;
  /** Exclusive; null: no end. */
  end: LocalMoment | null;
  restrictions: Restriction[];
  stacks: 'over' | 'beside';
};

/** Who is on call, and when, before overrides. `zone` is an IANA name, whose clock everything is told by. */
export type Schedule = {
  /** A slug, which escalation policies name it by. */
  id: string;
  name: string;
  zone: string;
  /** The team whose it is; null: nobody's. */
  team: string | null;
  layers: Layer[];
};

/**
 * A change for a while, from `from` until before `to`. `replace`: `person` for `instead`, or for
 * everybody when that is null; `add`: `person` as well; `remove`: not `person`. They apply in the
 * order in which they were made: what was said last stands.
 */
export type Override = {
  id: string;
  schedule: string;
  kind: 'replace' | 'add' | 'remove';
  from: Instant;
  to: Instant;
  person: PersonId;
  instead: PersonId | null;
  by: PersonId;
  at: Instant;
  reason: string | null;
  /** The swap that it comes from. */
  swap: string | null;
};

/** A span of time, `to` exclusive. */
export type Span = { from: Instant; to: Instant };

/**
 * An offer: `to` takes over what `from` has in `give`, and `from` what `to` has in `take` (nothing
 * when null). Accepting it makes overrides of it.
 */
export type Swap = {
  id: string;
  schedule: string;
  from: PersonId;
  to: PersonId;
  give: Span;
  take: Span | null;
  state: 'offered' | 'accepted' | 'declined' | 'withdrawn';
  offeredAt: Instant;
  answeredAt: Instant | null;
  reason: string | null;
};

/** Somebody on call for a while, and what put them there: a layer or an override. */
export type Shift = Span & { person: PersonId; layer: string | null; override: string | null };
