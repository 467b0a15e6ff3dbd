import { type Rejection, rejected } from '../outcome.ts';
import { fitsPattern } from '../runbook/pattern.ts';
import { shapeOf } from '../runbook/pattern-shape.ts';
import type { InputField } from '../runbook/plan.ts';
import { sealedName } from './sealed.ts';

/** The longest value that is recorded, in UTF-16 units. */
export const LONGEST_VALUE = 2_000;

/**
 * Why a value does not fit its input, or null. A pattern that is none fits all, and so does what
 * stands for a secret: that was judged before it was sealed.
 */
export const misfit = (field: InputField, value: string): Rejection | null => {
  const facts = { name: field.name, label: field.label };
  if (value.length > LONGEST_VALUE)
    return rejected('value-too-long', { ...facts, longest: LONGEST_VALUE }).rejection;
  if (value.trim() === '') return rejected('value-empty', facts).rejection;
  if (field.pattern === undefined) return null;
  if (field.secret && sealedName(value) !== null) return null;
  return fitsPattern(field.pattern, value)
    ? null
    : rejected('value-pattern', { ...facts, ...shapeOf(field.pattern) }).rejection;
};
