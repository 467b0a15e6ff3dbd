export const incident = {
  severity: { sev1: 'SEV 1', sev2: 'SEV 2', sev3: 'SEV 3', sev4: 'SEV 4' },
  kind: { real: 'Real', drill: 'Drill' },
  state: { active: 'Active', resolved: 'Resolved' },
  number: 'INC-{number}',
} as const;
