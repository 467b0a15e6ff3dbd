import { expect, test } from 'vitest';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { worstFirst } from './worst-first.ts';

type Burns = Pick<IncidentSummary, 'kind' | 'severity' | 'declaredAt'>;

test('what is real stands before what is rehearsed, then the worst, then what burns longest', () => {
  const drill: Burns = { kind: 'drill', severity: 'sev1', declaredAt: 1 };
  const late: Burns = { kind: 'real', severity: 'sev2', declaredAt: 3 };
  const early: Burns = { kind: 'real', severity: 'sev2', declaredAt: 2 };
  const worst: Burns = { kind: 'real', severity: 'sev1', declaredAt: 4 };
  expect(worstFirst([drill, late, early, worst])).toEqual([worst, early, late, drill]);
});
