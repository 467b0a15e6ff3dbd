export const duration = {} as const;
