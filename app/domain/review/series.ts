import type { Day } from '../day.ts';
import type { Instant } from '../time.ts';
import type { Cadence } from './cadence.ts';
import type { PackScope } from './pack/scope.ts';

/** A person as a review names them: the name as it was at that moment. */
export type Named = { id: string; name: string };

/** One item of the agenda and the minutes it is given. */
export type AgendaItem = {
  id: string;
  title: string;
  minutes: number;
  /** The review that put it off to this one, and until when. */
  from?: { review: string; until?: Day };
};

/** How many days before the meeting, or after what went before, each act is due. */
export type Leads = {
  /** Calendar days before the meeting: the invitation. */
  invite: number;
  /** Working days before the meeting: the pack is frozen. */
  freeze: number;
  /** Calendar days before the meeting: the pack is circulated. */
  circulate: number;
  /** Calendar days after the meeting: the minutes are ready for signing. */
  minutes: number;
  /** Calendar days after that: everybody has signed. */
  signOff: number;
};

export const presetNames = ['start-up', 'soc2', 'dora', 'fedramp-like'] as const;

export type PresetName = (typeof presetNames)[number];

export type Preset = { rule: string; quorum: number; signers: number; leads: Leads };

const QUARTERLY = 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU';

/**
 * Where to begin, and all of it can be changed. No standard names these numbers: quarterly is more
 * often than the yearly review that DORA (RTS 2024/1773 art. 3) and FedRAMP ask for at least.
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  'start-up': {
    ...{ rule: QUARTERLY, quorum: 2, signers: 1 },
    leads: { invite: 14, freeze: 2, circulate: 1, minutes: 2, signOff: 5 },
  },
  soc2: {
    ...{ rule: QUARTERLY, quorum: 3, signers: 2 },
    leads: { invite: 21, freeze: 5, circulate: 2, minutes: 5, signOff: 10 },
  },
  dora: {
    ...{ rule: QUARTERLY, quorum: 3, signers: 2 },
    leads: { invite: 28, freeze: 5, circulate: 3, minutes: 5, signOff: 10 },
  },
  'fedramp-like': {
    ...{ rule: 'FREQ=MONTHLY;BYDAY=2TU', quorum: 3, signers: 2 },
    leads: { invite: 14, freeze: 5, circulate: 2, minutes: 3, signOff: 7 },
  },
};

/** An agenda of 90 minutes; the titles are worded by the catalogue until somebody changes them. */
export const usualAgenda: readonly { id: string; minutes: number }[] = [
  { id: 'opening', minutes: 5 },
  { id: 'actions', minutes: 10 },
  { id: 'incidents', minutes: 15 },
  { id: 'drills', minutes: 15 },
  { id: 'capacity', minutes: 10 },
  { id: 'providers', minutes: 10 },
  { id: 'energy', minutes: 5 },
  { id: 'runbooks', minutes: 10 },
  { id: 'risks', minutes: 5 },
  { id: 'plan', minutes: 5 },
];

/** What is reviewed again and again, how often, and who answers for it. */
export type ReviewSeries = {
  id: string;
  version: number;
  title: string;
  preset: PresetName;
  cadence: Cadence;
  scope: PackScope;
  /** Leads it, and hears first of what is overdue. */
  chair: Named;
  /** Hears of what the chair left overdue; null: nobody stands above. */
  above: Named | null;
  /** Who is invited; the chair always is. */
  people: Named[];
  /** Who must sign the minutes. */
  signers: Named[];
  /** How many must be there, the chair among them. */
  quorum: number;
  leads: Leads;
  agenda: AgendaItem[];
  endedAt: Instant | null;
};

export const seriesLimits = {
  ...{ title: 120, people: 100, signers: 20, items: 40, itemTitle: 120, itemMinutes: 240 },
  ...{ days: 120, workingDays: 40 },
} as const;

const DAY = 86_400_000;

/** 1970-01-01 was a Thursday. Days are those of UTC, without holidays. */
const isWorkingDay = (at: Instant): boolean => {
  const weekday = (Math.floor(at / DAY) + 4) % 7;
  return weekday !== 0 && weekday !== 6;
};

/** The same time of day so many working days (Monday to Friday) before. */
export const workingDaysBefore = (at: Instant, days: number): Instant => {
  let before = at;
  for (let left = days; left > 0; ) {
    before -= DAY;
    if (isWorkingDay(before)) left -= 1;
  }
  return before;
};

export const daysAfter = (at: Instant, days: number): Instant => at + days * DAY;
