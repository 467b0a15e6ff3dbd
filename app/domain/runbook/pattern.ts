import { RE2JS } from 're2js';

/** Longest pattern, in UTF-16 units. */
const LONGEST = 200;
/** Most instructions of a compiled pattern: what its longest value costs stays well below a second. */
const MOST_STEPS = 500;

const compiled = (pattern: string): RE2JS | null => {
  if (pattern.length > LONGEST) return null;
  try {
    const shape = RE2JS.compile(pattern);
    return shape.programSize() <= MOST_STEPS ? shape : null;
  } catch {
    return null;
  }
};

/**
 * Whether a runbook may ask for this form: a regular expression as RE2 knows them, short and small.
 * What would have to be tried again and again (looking around, references back) is not among them,
 * so that no pattern, whoever wrote it, can keep the server busy.
 */
export const isPattern = (pattern: string): boolean => compiled(pattern) !== null;

/** Whether the whole value has this form, in time linear in its length. What is no pattern fits all. */
export const fitsPattern = (pattern: string, value: string): boolean =>
  compiled(pattern)?.matches(value) ?? true;
