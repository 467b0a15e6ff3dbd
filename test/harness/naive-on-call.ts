import type { Layer, Override, Schedule } from '../../app/domain/oncall/schedule.ts';

/**
 * Who is on call, found the slow way: minute after minute, by looking at the wall clock that Intl
 * shows and by counting hand-offs one after the other. It shares no code with what it is to judge.
 */
const MINUTE = 60_000;

/** The minute that a clock on the wall shows, numbered as if its days had no gaps. */
const wallMinute = (format: Intl.DateTimeFormat, at: number): number => {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE;
};

/** For each minute of a span the latest minute that the wall clock has shown until then. */
export const wallMinutes = (zone: string, from: number, to: number): number[] => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  let latest = Number.NEGATIVE_INFINITY;
  const found: number[] = [];
  for (let at = from - 2 * 1440 * MINUTE; at < to; at += MINUTE) {
    latest = Math.max(latest, wallMinute(format, at));
    if (at >= from) found.push(latest);
  }
  return found;
};

const time = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);
const moment = (text: string) => Date.parse(`${text}:00Z`) / MINUTE;
const minuteOfDay = (wall: number) => ((wall % 1440) + 1440) % 1440;
/** The first day of 1970 was a Thursday. */
const weekday = (wall: number) => (Math.floor(wall / 1440) + 4) % 7 || 7;

/** Whose turn it is, told for one minute of the wall clock after the other. */
const turnKeeper = ({ people, rotation, start }: Layer) => {
  const begin = moment(start);
  const { every, count, handOff } = rotation;
  const handOffMinute = time(handOff.time);
  const atHandOff = (wall: number) =>
    minuteOfDay(wall) === handOffMinute &&
    (every !== 'week' || weekday(wall) === (handOff.weekday ?? 1));
  let here = begin;
  while (!atHandOff(here)) here -= 1;
  let units = 0;
  let turn = 0;
  const go = () => {
    here += 1;
    const unitOver =
      every === 'minute'
        ? true
        : every === 'hour'
          ? minuteOfDay(here - handOffMinute) % 60 === 0
          : atHandOff(here);
    if (!unitOver) return;
    units += 1;
    if (units < count) return;
    units = 0;
    if (here > begin) turn += 1;
  };
  return (wall: number): string | null => {
    while (here < wall) go();
    return people[turn % people.length] ?? null;
  };
};

/** Whether a layer covers a minute of the wall clock; its texts are read once, not each minute. */
const coverKeeper = ({ start, end, restrictions }: Layer) => {
  const begin = moment(start);
  const over = end === null ? Number.POSITIVE_INFINITY : moment(end);
  const spans = restrictions.map(({ weekdays, from, to }) => ({
    days: weekdays as readonly number[],
    from: time(from),
    to: time(to),
  }));
  return (wall: number): boolean => {
    if (wall < begin || wall >= over) return false;
    if (spans.length === 0) return true;
    const clock = minuteOfDay(wall);
    const today = weekday(wall);
    const yesterday = today === 1 ? 7 : today - 1;
    return spans.some(({ days, from, to }) => {
      const overnight = to <= from;
      const evening = days.includes(today) && clock >= from && (overnight || clock < to);
      const morning = days.includes(yesterday) && overnight && clock < to;
      return evening || morning;
    });
  };
};

const overridden = (people: string[], made: readonly Override[]): string[] => {
  if (people.length < 2 && made.length === 0) return people;
  const now = new Set(people);
  for (const { kind, person, instead } of made) {
    if (kind === 'add') now.add(person);
    else if (kind === 'remove') now.delete(person);
    else if (instead === null) {
      now.clear();
      now.add(person);
    } else if (now.has(instead)) {
      now.delete(instead);
      now.add(person);
    }
  }
  return [...now].sort();
};

/** Who is on call in each minute from `from`, whose wall clock shows `walls`; names in order. */
export const naiveOnCall = (
  { layers }: Schedule,
  overrides: readonly Override[],
  from: number,
  walls: readonly number[],
): string[][] => {
  const keepers = layers.map(turnKeeper);
  const covers = layers.map(coverKeeper);
  const made = [...overrides].sort((a, b) => a.at - b.at);
  return walls.map((wall, index) => {
    const at = from + index * MINUTE;
    let people: string[] = [];
    layers.forEach((layer, which) => {
      if (!covers[which]?.(wall)) return;
      const person = keepers[which]?.(wall) ?? null;
      if (person === null) return;
      people = layer.stacks === 'over' ? [person] : [...people, person];
    });
    return overridden(
      people,
      made.length === 0 ? made : made.filter((one) => one.from <= at && at < one.to),
    );
  });
};
