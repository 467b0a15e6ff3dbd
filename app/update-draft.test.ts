import { expect, test } from 'vitest';
import { type FakeRoom, fakeNight } from '../test/harness/fake-room.ts';
import { checkTemplate } from './domain/update/template.ts';
import { updateAudiences, updateStatuses } from './domain/update/update.ts';
import { updateTemplates } from './messages/en/update-templates.ts';
import { draftOf, usualStatus } from './update-draft.ts';

const minutes = 60_000;
const room = (more: Partial<FakeRoom['incident']> = {}) => {
  const { incident, now } = fakeNight(Date.UTC(2026, 10, 22, 3)).room([]);
  const declared = { ...incident.declared, at: now - 25 * minutes };
  return { now, incident: { ...incident, declared, ...more } };
};

test('the shipped templates can be read, and leave no gap whatever is known', () => {
  for (const audience of updateAudiences) {
    for (const text of Object.values(updateTemplates[audience]))
      expect(checkTemplate(text)).toMatchObject({ ok: true });
    for (const status of updateStatuses) {
      const { title, text } = draftOf(room({ facts: [], roles: [] }), {}, audience, status);
      expect(`${title} ${text}`).not.toMatch(/none|undefined|[{}]/);
      expect(text).not.toBe('');
    }
  }
});

test('the outside is never told the incident’s own title, and a drill is told as one', () => {
  const secret = room({ title: 'Customer X lost data', kind: 'drill' });
  const { title, text } = draftOf(secret, {}, 'external', 'investigating');
  expect(`${title} ${text}`).not.toContain('Customer X');
  expect(title).toMatch(/^DRILL: /);
  expect(text).toMatch(/^This is a drill/);
  expect(draftOf(secret, {}, 'internal', 'resolved').title).toContain('Customer X');
});

test('an own template takes the place of the shipped one', () => {
  const own = { external: { title: 'T {number}', text: '{minutes} min' } };
  expect(draftOf(room({ number: 7 }), own, 'external', 'identified')).toEqual({
    ...{ title: 'T 7', text: '25 min' },
  });
});

test('the word follows the incident', () => {
  const { incident } = room();
  expect(usualStatus({ ...incident, state: 'active', updates: [] })).toBe('investigating');
  expect(usualStatus({ ...incident, state: 'mitigated' })).toBe('monitoring');
  expect(usualStatus({ ...incident, state: 'closed' })).toBe('resolved');
});
