/** What was shown of runbooks, what is asked of them, and what falls due. */
export const evidence = {
  kind: { used: 'Used in an incident', drilled: 'Drilled', reviewed: 'Reviewed' },
  proof: {
    reviewed: 'Review',
    tabletop: 'Tabletop drill',
    walkthrough: 'Walkthrough drill',
    functional: 'Functional drill',
    full: 'Full-scale drill',
  },
  tier: {
    '0': 'Tier 0',
    '1': 'Tier 1',
    '2': 'Tier 2',
    '3': 'Tier 3',
    none: 'No tier',
  },
  outcome: {
    confirmed: 'Right as it stands',
    minor: 'Right but for small things',
    major: 'Needs a larger change',
    retest: 'To be walked again',
    retire: 'To be retired',
    split: 'To be split',
    gap: 'A gap was found',
  },
} as const;
