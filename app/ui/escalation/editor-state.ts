import type { Level, PolicyBody, Steps, Target, Variant } from '../../domain/escalation/policy.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { severities } from './ladder-data.ts';

export type EditedPolicy = {
  id: string;
  name: string;
  team: string | null;
  isDefault: boolean;
  body: PolicyBody;
};

const FIVE_MINUTES = 300;

/** A row that waits to be chosen in; no policy is kept with one. */
export const noTarget: Target = { type: 'schedule', id: '' };

export const newLevel = (): Level => ({ targets: [noTarget], wait: FIVE_MINUTES });

export const newSteps = (): Steps => ({ delay: 0, levels: [newLevel()], repeat: 0 });

export const newPolicy = (team: string | null, isDefault: boolean): EditedPolicy => ({
  ...{ id: '', name: '', team, isDefault },
  body: { ...newSteps(), repeat: 2, lastResort: null, ackTimeout: null, variants: [] },
});

/** Severities that no variant names yet. */
export const freeSeverities = ({ variants }: PolicyBody): Severity[] =>
  severities.filter((one) => !variants.some((variant) => variant.severities.includes(one)));

/** A variant for the first severity that has none, which begins as the policy's own steps. */
export const newVariant = (body: PolicyBody): Variant | null => {
  const [first] = freeSeverities(body).toReversed();
  const { delay, levels, repeat } = body;
  return first ? { delay, levels, repeat, severities: [first] } : null;
};

/** Minutes as typed, in seconds; what is not a number stays as it was. */
export const secondsOf = (minutes: string, before: number): number => {
  const read = Number(minutes.replace(',', '.'));
  return minutes.trim() !== '' && Number.isFinite(read) ? Math.round(read * 60) : before;
};

/** The same name as a word: small letters, digits and hyphens. */
export const wordOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
