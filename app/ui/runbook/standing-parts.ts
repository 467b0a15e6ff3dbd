/** Parts of a runbook's page as HTML: the inside of each step by its id, and its line map. */
export type StandingParts = { steps: Record<string, string>; way: string };
