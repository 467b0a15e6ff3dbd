import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from './address.ts';
import { folded, toFold } from './fold.ts';
import { placeOf } from './lane.ts';
import type { SendEffect } from './message.ts';
import { taken, waitFor } from './pace.ts';
import { nextTry } from './retry.ts';

const page = (key: string, within = 300): SendEffect => ({
  type: 'send',
  key,
  to: { type: 'contact', person: 'ada', contact: 'c1' },
  message: {
    type: 'page',
    incident: { id: 'i1', number: 1, title: 'Outage', severity: 'sev1', kind: 'real' },
    escalation: `e-${key}`,
    level: 1,
    reason: 'escalate',
    title: `Title ${key}`,
    since: 0,
  },
  within,
});

test('each way waits longer after each failure, and never past its longest wait', () => {
  const facts = { now: 0, deadlineAt: null, chance: 1 };
  const failure = { code: 'http-500', again: true };
  const waits = [1, 2, 3, 9].map((attempts) => nextTry('webhook', failure, { ...facts, attempts }));
  expect(waits).toEqual([2000, 4000, 8000, 60_000]);
  expect(nextTry('webhook', failure, { ...facts, attempts: 1, chance: 0 })).toBe(1000);
  expect(nextTry('sms', failure, { ...facts, attempts: 1 })).toBe(20_000);
});

test('a receiver that says when to come back is not asked before', () => {
  fc.assert(
    fc.property(fc.nat(3600), fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true }), (s, n, c) => {
      const failure = { code: 'http-429', again: true, retryAfter: s };
      const at = nextTry('push', failure, { attempts: n, now: 0, deadlineAt: null, chance: c });
      expect(at).toBeGreaterThanOrEqual(s * 1000);
    }),
  );
});

test('what cannot succeed, or only after its deadline, is given up at once', () => {
  const facts = { attempts: 1, now: 1000, deadlineAt: 5000, chance: 0.5 };
  expect(nextTry('webhook', { code: 'refused', again: false }, facts)).toBe(null);
  expect(nextTry('webhook', { code: 'x', again: true, retryAfter: 60 }, facts)).toBe(null);
  expect(nextTry('webhook', { code: 'x', again: true }, facts)).toBe(2500);
});

test('a bucket lets its burst go at once and then keeps its pace', () => {
  const pace = { burst: 2, everyMs: 1000 };
  const once = taken(pace, undefined, 0);
  expect(waitFor(pace, once, 0)).toBe(0);
  const twice = taken(pace, once, 0);
  expect(waitFor(pace, twice, 0)).toBe(1000);
  expect(waitFor(pace, twice, 400)).toBe(600);
  expect(waitFor(pace, twice, 1000)).toBe(0);
  // A clock that was set back does not close the bucket for longer than one turn.
  expect(waitFor(pace, twice, -50_000)).toBe(1000);
});

test('a few fresh pages go one by one; a storm, and what is stale, is folded', () => {
  const at = (createdAt: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({ createdAt, effect: page(`k${n}`) }));
  expect(toFold(at(0, 3), 1000)).toEqual([]);
  expect(toFold(at(0, 4), 1000)).toHaveLength(4);
  expect(toFold(at(0, 2), 180_000)).toHaveLength(2);
  expect(toFold(at(0, 1), 180_000)).toEqual([]);
  const code: SendEffect = { ...page('c'), message: { type: 'contact-check', code: '1' } };
  expect(toFold([...at(0, 3), { createdAt: 0, effect: code }], 0)).toEqual([]);
});

test('what is folded names every escalation and is good as long as the longest of them', () => {
  expect(folded([page('a', 60), page('b', 600)], 'fold')).toMatchObject({
    key: 'fold',
    within: 600,
    to: { contact: 'c1' },
    message: { type: 'pages-folded', pages: [{ escalation: 'e-a' }, { escalation: 'e-b' }] },
  });
  expect(folded([], 'fold')).toBe(null);
});

test('what is sent waits in its contact’s lane until its deadline, the rest in the log’s', () => {
  expect(placeOf(page('a', 60), 1000)).toEqual({ lane: 'contact:c1', deadlineAt: 61_000 });
  expect(placeOf({ type: 'page', key: 'p' }, 0)).toEqual({ lane: 'log', deadlineAt: null });
});

test.each([
  ['email', 'ada@example.org', 'ada@example.org'],
  ['sms', '+39 (02) 123-4567', '+39021234567'],
  ['voice', '+4930123456', '+4930123456'],
  ['slack', 'U012ABCDEF', 'U012ABCDEF'],
  ['webhook', 'https://example.org/hook?x=1', 'https://example.org/hook?x=1'],
  ['push', 'https://ntfy.sh/bulkhead-ada', 'https://ntfy.sh/bulkhead-ada'],
] as const)('%s takes %s', (kind, given, kept) => {
  expect(readAddress(kind, given)).toEqual({ ok: true, value: kept });
});

test.each([
  ['email', 'ada@example.org\r\nBcc: all@example.org'],
  ['email', 'ada@localhost'],
  ['email', 'a@b.c, d@e.f'],
  ['sms', '112'],
  ['slack', 'ada'],
  ['webhook', 'file:///etc/passwd'],
  ['webhook', 'https://user:secret@example.org/'],
  ['webhook', 'https://example.org/#part'],
  ['push', 'https://ntfy.sh/'],
  ['push', `https://ntfy.sh/${'x'.repeat(600)}`],
] as const)('%s refuses %s', (kind, given) => {
  expect(readAddress(kind, given).ok).toBe(false);
});
