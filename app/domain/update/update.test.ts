import { expect, test } from 'vitest';
import { ana, T0 } from '../../../test/harness/walk.ts';
import type { IncidentRun } from '../incident/incident.ts';
import { stakeholderView } from './stakeholder.ts';
import { checkTemplate, fillTemplate } from './template.ts';
import type { TemplateFacts } from './template-facts.ts';
import type { PublishedUpdate } from './update.ts';

const published = (
  number: number,
  audience: PublishedUpdate['audience'],
  more: Partial<PublishedUpdate> = {},
): PublishedUpdate => ({
  ...{ number, audience, status: 'investigating', title: `T${number}`, text: `X${number}` },
  ...{ mark: { by: ana, at: T0 + number } },
  ...more,
});

const run = (...updates: PublishedUpdate[]): IncidentRun => ({
  ...{ title: 'Secret customer is down', severity: 'sev1', kind: 'real' },
  ...{ declared: { by: ana, at: T0 }, roles: {}, updates },
});

test('an outsider reads what is published for outsiders, numbered as if there were nothing else', () => {
  const facts = run(
    published(1, 'internal'),
    published(2, 'external', { nextAt: T0 + 900_000 }),
    published(3, 'internal'),
    published(4, 'external', { corrects: 2, status: 'identified' }),
  );
  const view = stakeholderView(facts, 'external');
  expect(view).toMatchObject({ title: 'T4', status: 'identified', kind: 'real' });
  expect(view).not.toHaveProperty('nextAt');
  expect(view.updates.map(({ number, text }) => [number, text])).toEqual([
    [2, 'X4'],
    [1, 'X2'],
  ]);
  expect(view.updates).toMatchObject([{ corrects: 1 }, { correctedBy: 2 }]);
  expect(JSON.stringify(view)).not.toMatch(/Secret|Ana|X1|X3/);
  expect(stakeholderView(facts, 'internal').updates).toHaveLength(4);
});

test('before anything is published there is nothing, not even the title', () => {
  expect(stakeholderView(run(), 'external')).toEqual({ kind: 'real', updates: [] });
});

const facts: TemplateFacts = {
  ...{ number: '7', title: 'GPUs are gone', severity: 'sev1', status: 'monitoring', kind: 'drill' },
  ...{ what: '', since: '08:00 UTC', minutes: 12, next: '08:15 UTC', by: 'Ana' },
};

test('a template is filled with the facts of the incident', () => {
  const text =
    '{kind, select, drill {DRILL. } other {}}{severity, select, sev1 {SEV1} other {minor}} for {minutes, plural, one {# minute} other {# minutes}}';
  expect(checkTemplate(text)).toMatchObject({ ok: true });
  expect(fillTemplate(text, facts, 100)).toBe('DRILL. SEV1 for 12 minutes');
  expect(fillTemplate('{title}'.repeat(50), facts, 40)).toHaveLength(40);
  expect(fillTemplate("<b>{title}</b> '{'x'}'", facts, 100)).toBe('<b>GPUs are gone</b> {x}');
});

test.each([
  ['', 'template-empty'],
  ['{title', 'template-pattern'],
  ['{title, plural, one {#}}', 'template-pattern'],
  ['{since, date, medium}', 'template-pattern'],
  ['{constructor}', 'template-unknown-input'],
  ['{kind, select, other {{password}}}', 'template-unknown-input'],
  ['x'.repeat(2001), 'template-too-long'],
])('the template %j is refused', (text, code) => {
  expect(checkTemplate(text)).toMatchObject({ ok: false, rejection: { code } });
});
