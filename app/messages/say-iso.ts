/** An instant as facts hold it, `2026-11-22T02:42:26Z`: for programs, not for people. */
export const isIso = (value: string | number): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);

/** The same for people whose zone is not known: `2026-11-22 02:42 UTC`. */
export const sayIso = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
