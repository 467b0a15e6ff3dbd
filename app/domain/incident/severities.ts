import type { Severity } from '../runbook/plan.ts';

/** From the worst to the least. */
export const severities: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4'];
