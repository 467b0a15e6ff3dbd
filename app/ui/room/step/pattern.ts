/**
 * Whether a value looks as the runbook says; the whole value must match. A pattern that this
 * browser cannot read does not stand in the way: the server has the last word.
 */
export const looksLike = (pattern: string, value: string): boolean => {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    return true;
  }
};
