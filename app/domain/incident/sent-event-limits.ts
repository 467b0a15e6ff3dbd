/** Longest texts in UTF-16 units, after trimming; a form may name them as its own limits. `inputs` counts. */
export const sentEventLimits = {
  title: 200,
  text: 4000,
  value: 2000,
  id: 300,
  inputs: 100,
} as const;
