import type { PolicyBody, Steps, Target } from '../../domain/escalation/policy.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import type { Seconds } from '../../domain/time.ts';

export const severities: Severity[] = ['sev1', 'sev2', 'sev3', 'sev4'];

/** One rung as it would be climbed. `after` of a person: null when nothing reaches them. */
export type ShownRung = {
  after: Seconds;
  level: number;
  last: boolean;
  people: { id: string; name: string; after: Seconds | null }[];
};
export type ShownClimb = { rungs: ShownRung[]; rounds: number; exhaustedAfter: Seconds };

export type Choice = { id: string; name: string };
export type Choices = Record<Target['type'], Choice[]>;

export const targetTypes = ['schedule', 'team', 'person', 'role'] as const;

/** What people call a target; its id when it is gone. */
export const nameOfTarget = (choices: Choices, { type, id }: Target): string =>
  choices[type].find((one) => one.id === id)?.name ?? id;

export const isKnownTarget = (choices: Choices, { type, id }: Target): boolean =>
  choices[type].some((one) => one.id === id);

/** The steps that count in incidents of this severity. */
export const stepsFor = ({ variants, ...own }: PolicyBody, severity: Severity): Steps =>
  variants.find(({ severities: named }) => named.includes(severity)) ?? own;

/** Whom a shown rung asks for. */
export const targetsOf = (body: PolicyBody, severity: Severity, rung: ShownRung): Target[] =>
  (rung.last ? body.lastResort : stepsFor(body, severity).levels[rung.level - 1])?.targets ?? [];
