import type { Instant, Seconds } from '../time.ts';

/** Where the pages of a drill go: to people, marked as a drill, or to the server's log alone. */
export type DrillPages = 'marked' | 'log';

/** How deep a rehearsal goes, the shallowest first. */
export const drillKinds = ['tabletop', 'walkthrough', 'functional', 'full'] as const;
export type DrillKind = (typeof drillKinds)[number];

/** What a drill is that does not say its kind. */
export const USUAL_DRILL: DrillKind = 'walkthrough';

/** A planned surprise, so long after the drill began by the drill's own clock. */
export type PlannedInject = { after: Seconds; text: string };

/**
 * How an incident is rehearsed, chosen when it is declared and written in its first entry. `pace`:
 * how many seconds of the plan pass in one second; 1 is a clock that runs as always.
 */
export type DrillPlan = {
  pages: DrillPages;
  pace: number;
  /** Absent: the usual one. */
  kind?: DrillKind;
  injects?: readonly PlannedInject[];
};

/** A plan as the incident carries it out; `told` is when a surprise was told. */
export type DrillRun = {
  pages: DrillPages;
  pace: number;
  kind?: DrillKind;
  injects: (PlannedInject & { dueAt: Instant; told?: Instant })[];
};

export const MOST_PACE = 120;
export const MOST_INJECTS = 50;

/** A length of the plan as it passes on a clock of this pace: whole seconds, at least one. */
export const paced = (seconds: Seconds, pace = 1): Seconds =>
  pace === 1 ? seconds : Math.max(1, Math.ceil(seconds / pace));
