import { expect, test } from 'vitest';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { matchesText } from './matches.ts';

const runbook: RunbookSummary = {
  id: 'provider-exit',
  title: 'Leave a provider',
  summary: 'When a contract ends.',
  kind: 'contingency',
  status: 'active',
  owner: 'Équipe Turin',
  services: ['gateway'],
  revision: 'a',
  steps: 3,
  errors: 0,
  warnings: 0,
};

test('every word must be found, in any field, whatever its case and accents', () => {
  expect(matchesText(runbook, 'EXIT gateway')).toBe(true);
  expect(matchesText(runbook, 'equipe')).toBe(true);
  expect(matchesText(runbook, 'exit quota')).toBe(false);
});

test('an empty search finds everything', () => {
  expect(matchesText(runbook, '  ')).toBe(true);
});
