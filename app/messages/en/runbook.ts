export const runbook = {} as const;
