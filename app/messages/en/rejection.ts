export const rejection = {} as const;
