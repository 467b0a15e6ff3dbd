/** What a policy may say. Times are in seconds. */
export const policyLimits = {
  id: 80,
  name: 120,
  levels: 10,
  targets: 10,
  repeat: 9,
  shortestWait: 30,
  longestWait: 24 * 3600,
  shortestAckTimeout: 300,
} as const;
