import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact, ContactKind } from './contact.ts';
import { contactsFor, type NotificationRules } from './rules.ts';

const contact = (id: string, kind: ContactKind, position: number, verifiedAt: number | null = 1) =>
  ({ id, kind, position, verifiedAt }) satisfies Contact;
const all = ['sev1', 'sev2', 'sev3', 'sev4'] as const;
const ada = { id: 'ada', zone: 'Europe/Rome' };
const none: NotificationRules = { rules: [], quiet: null };
const mail = contact('mail', 'email', 1);
const phone = contact('phone', 'push', 0);
const at = (iso: string) => Date.parse(iso);
const noon = at('2026-11-22T11:00:00Z');
const nights = (severities: readonly (typeof all)[number][] = all) => ({
  rules: [],
  quiet: { from: '22:00', until: '07:00', zone: null, severities },
});

test('without rules every verified contact is used in its order, a minute apart', () => {
  const unverified = contact('new', 'sms', 2, null);
  expect(contactsFor(ada, none, [mail, unverified, phone], 'sev2', noon)).toEqual([
    { contact: 'phone', after: 0 },
    { contact: 'mail', after: 60 },
  ]);
  expect(contactsFor(ada, none, [unverified], 'sev1', noon)).toEqual([]);
});

test('rules say which contact and when, by severity, soonest first', () => {
  const rules: NotificationRules = {
    rules: [
      { contact: 'phone', after: 300, severities: all },
      { contact: 'mail', after: 0, severities: all },
      { contact: 'phone', after: 0, severities: ['sev1'] },
    ],
    quiet: null,
  };
  const asked = (severity: 'sev1' | 'sev3') =>
    contactsFor(ada, rules, [mail, phone], severity, noon);
  expect(asked('sev3')).toEqual([
    { contact: 'mail', after: 0 },
    { contact: 'phone', after: 300 },
  ]);
  expect(asked('sev1')).toContainEqual({ contact: 'phone', after: 0 });
});

test('rules that would reach nobody give the default', () => {
  const rules: NotificationRules = {
    rules: [
      { contact: 'lost', after: 0, severities: all },
      { contact: 'mail', after: 0, severities: ['sev1'] },
    ],
    quiet: null,
  };
  expect(contactsFor(ada, rules, [mail], 'sev4', noon)).toEqual([{ contact: 'mail', after: 0 }]);
});

test('quiet hours hold loud contacts back until they end, not e-mail, and never sev1', () => {
  const night = at('2026-11-22T02:30:00Z');
  const asked = (severity: 'sev1' | 'sev3', rules = nights()) =>
    contactsFor(ada, rules, [mail, phone], severity, night);
  expect(asked('sev3')).toEqual([
    { contact: 'mail', after: 60 },
    { contact: 'phone', after: 3.5 * 3600 },
  ]);
  expect(asked('sev1')).toEqual([
    { contact: 'phone', after: 0 },
    { contact: 'mail', after: 60 },
  ]);
  expect(asked('sev3', nights(['sev4']))[0]).toEqual({ contact: 'phone', after: 0 });
  expect(contactsFor(ada, nights(), [phone], 'sev3', noon)).toEqual([
    { contact: 'phone', after: 0 },
  ]);
});

test('quiet hours end by the clock on the wall, also in the night in which it is moved', () => {
  const held = (iso: string) =>
    contactsFor(ada, nights(), [phone], 'sev3', at(iso))[0]?.after as number;
  // 2026-03-29 01:00Z clocks in Rome go on an hour: 07:00 there is 05:00Z, not 06:00Z.
  expect(held('2026-03-28T23:00:00Z')).toBe(6 * 3600);
  expect(held('2026-10-24T22:00:00Z')).toBe(8 * 3600);
});

test('whatever the rules are, who has a verified contact is reached, each contact once', () => {
  const severity = fc.constantFrom(...all);
  const clock = fc.constantFrom('00:00', '06:59', '07:00', '13:37', '22:00', '23:59');
  const rule = fc.record({
    contact: fc.constantFrom('mail', 'phone', 'lost'),
    after: fc.integer({ min: 0, max: 3600 }),
    severities: fc.subarray([...all]),
  });
  const quiet = fc.record({
    from: clock,
    until: clock,
    zone: fc.constantFrom(null, 'Asia/Kathmandu', 'America/New_York', 'Mars/Olympus'),
    severities: fc.subarray([...all]),
  });
  fc.assert(
    fc.property(
      fc.array(rule),
      fc.option(quiet),
      severity,
      fc.integer({ min: 0, max: 4e12 }),
      (rules, hours, sev, instant) => {
        const found = contactsFor(ada, { rules, quiet: hours }, [mail, phone], sev, instant);
        expect(found.length).toBeGreaterThan(0);
        expect(new Set(found.map((one) => one.contact)).size).toBe(found.length);
        for (const { after } of found) {
          expect(Number.isInteger(after)).toBe(true);
          expect(after).toBeGreaterThanOrEqual(0);
          expect(after).toBeLessThanOrEqual(26 * 3600);
        }
      },
    ),
  );
});
