export const caseProblem = {} as const;
