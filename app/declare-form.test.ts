import { expect, test } from 'vitest';
import { parseDeclaration } from './declare-form.ts';
import type { InputField } from './domain/runbook/plan.ts';

const region: InputField = {
  name: 'region',
  label: 'Region',
  pattern: '[a-z]+-[a-z]+',
  secret: false,
  at: { line: 1, column: 1 },
};

const formOf = (more: Record<string, string> = {}) => {
  const form = new FormData();
  const sent = {
    title: ' H100 capacity exhausted ',
    severity: 'sev1',
    kind: 'real',
    runbook: 'provider-capacity-outage',
    key: 'a-key',
    ...more,
  };
  for (const [name, value] of Object.entries(sent)) form.set(name, value);
  return form;
};

test('a complete form becomes a declaration; empty inputs are left out', () => {
  const parsed = parseDeclaration(formOf({ 'input:region': '' }), [region]);
  expect(parsed).toMatchObject({
    ok: true,
    key: 'a-key',
    input: { title: 'H100 capacity exhausted', severity: 'sev1', kind: 'real', inputs: {} },
  });
});

test('each wrong field is named and nothing that was entered is lost', () => {
  const parsed = parseDeclaration(formOf({ title: ' x ', severity: 'sev9' }), []);
  expect(parsed).toMatchObject({
    ok: false,
    refused: { wrong: ['title', 'severity'], values: { title: ' x ', kind: 'real' } },
  });
});

test('an input must fit its pattern as a whole', () => {
  const parsed = parseDeclaration(formOf({ 'input:region': 'eu-west; rm' }), [region]);
  expect(parsed).toMatchObject({
    ok: false,
    refused: { wrongInputs: [{ name: 'region', why: 'pattern' }] },
  });
});

test('inputs that the runbook does not ask for are dropped', () => {
  const parsed = parseDeclaration(formOf({ 'input:other': 'x' }), [region]);
  expect(parsed).toMatchObject({ ok: true, input: { inputs: {} } });
});

test('an unusable idempotency key is no key', () => {
  expect(parseDeclaration(formOf({ key: 'two words' }), [])).toMatchObject({ ok: true, key: null });
});
