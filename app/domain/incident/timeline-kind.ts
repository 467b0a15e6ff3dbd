/** What a timeline is narrowed by: what sort of thing an entry tells. */
export const timelineKinds = [
  'state',
  'people',
  'step',
  'decision',
  'value',
  'note',
  'file',
  'clock',
] as const;

export type TimelineKind = (typeof timelineKinds)[number];

/** Which entries of a timeline are wanted; within `kinds` any fits, and all that is named must. */
export type TimelineFilter = {
  kinds?: readonly TimelineKind[];
  /** A person's or a token's id; `clock` is the clock. */
  person?: string;
  walkthrough?: string;
};

const areas: Record<string, TimelineKind> = {
  incident: 'state',
  severity: 'state',
  role: 'people',
  responder: 'people',
  decision: 'decision',
  approval: 'decision',
  value: 'value',
  verify: 'value',
  note: 'note',
  fact: 'note',
  link: 'note',
  gap: 'note',
  file: 'file',
  update: 'note',
  stakeholder: 'people',
  retrospective: 'note',
  action: 'note',
};

const ofClock = new Set([
  'deadline.warning',
  'deadline.lapsed',
  'wait.elapsed',
  'reminder.due',
  'page.exhausted',
  'update.due',
  'inject.told',
  'retrospective.due',
]);

/** The sort of an entry, by the type of its event; what is of no other is a step's. */
export const timelineKindOf = (type: string): TimelineKind =>
  ofClock.has(type) ? 'clock' : (areas[type.slice(0, type.indexOf('.'))] ?? 'step');

type Entry = { type: string; walkthrough?: string; by: { type: string; id?: string } };

/** Whether an entry is wanted. */
export const fitsFilter = (
  { kinds, person, walkthrough }: TimelineFilter,
  { type, by, walkthrough: own }: Entry,
): boolean =>
  (kinds === undefined || kinds.includes(timelineKindOf(type))) &&
  (person === undefined || (by.type === 'clock' ? 'clock' : by.id) === person) &&
  (walkthrough === undefined || own === walkthrough);
