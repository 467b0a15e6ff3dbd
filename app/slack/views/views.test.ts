import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeRooms } from '../../../test/harness/fake-rooms.ts';
import { wrongInMessage, wrongInView } from '../../../test/harness/fake-slack/check-blocks.ts';
import type { CurrentStep } from '../../domain/incident/room-view.types.ts';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { card, topicOf } from './card.ts';
import { declareModal } from './declare-modal.ts';
import { htmlToMrkdwn } from './html-to-mrkdwn.ts';
import { helpMessage, homeView, listMessage, menuMessage } from './lists.ts';
import { observeModal, reasonModal, valuesModal } from './modal.ts';
import { escaped } from './mrkdwn.ts';
import type { Shown } from './shown.ts';
import { leftMessage, stepMessage } from './step.ts';
import { updateModal } from './update-modal.ts';

const hostile = [
  ...['<!channel>', '<!here> & <@U1>', '<https://evil.example|click>', '```\nrm -rf /\n```'],
  ...[
    '*bold* _it_ ~no~ `x`',
    '\u202egnp.exe',
    '&lt;!channel&gt;',
    '<script>alert(1)</script>',
    ' ',
  ],
];
const words = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.integer({ min: 1, max: 6000 }).map((length) => '<&>'.repeat(length).slice(0, length)),
);
const list = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength });

const mark = { by: { type: 'person', id: 'ada', name: '<!channel>' } as const, at: 1 };
const steps: fc.Arbitrary<CurrentStep> = fc
  .record({
    type: fc.constantFrom('step', 'decision', 'verify', 'wait', 'escalate', 'approval', 'rollback'),
    title: words,
    question: words,
    checks: list(fc.record({ text: words, done: fc.boolean() }), 30),
    commands: list(words, 60),
    inputs: list(words, 60),
    options: list(words, 130),
    prose: fc.nat(20),
  })
  .map(({ type, title, question, checks, commands, inputs, options, prose }) => ({
    ...{ id: 's', walkthrough: 'w', type, title, question, number: 1, of: 2, critical: true },
    ...{ enteredAt: 0, snoozes: [], visits: 2, claim: { id: 'x', name: title, at: 1 } },
    body: [
      ...Array.from({ length: prose }, (_, at) => ({ type: 'prose' as const, prose: at })),
      ...checks.map((_, at) => ({ type: 'check' as const, check: `k${at}` })),
      ...commands.map((_, at) => ({ type: 'command' as const, command: `c${at}` })),
      ...inputs.map((_, at) => ({ type: 'input' as const, input: `i${at}` })),
    ],
    checks: checks.map(({ text, done }, at) => ({
      ...{ id: `k${at}`, text },
      ...(done && { mark }),
    })),
    commands: commands.map((text, at) => ({
      ...{ id: `c${at}`, lang: 'sh', text, danger: true, at: { line: 1, column: 1 } },
      ...{ filled: [{ text }, { input: 'zone' }], missing: ['zone'], expect: text },
    })),
    inputs: inputs.map((label, at) => ({
      ...{ name: `i${at}`, label, secret: at % 7 === 6, at: { line: 1, column: 1 } },
      value: { value: label, mark },
    })),
    options: options.map((one, at) => ({ id: `o${at}`, title: one, hint: one, toTitle: one })),
    verify: { what: question, expect: title },
  }));

const shownWith = (step: CurrentStep, title: string, html: string): Shown => {
  const room = structuredClone(Object.values(fakeRooms(1_700_000_000_000))[0] as Shown['room']);
  const [walk] = room.walkthroughs;
  if (!walk) throw new Error('a room has a walkthrough');
  walk.id = 'w';
  walk.current = [step, step, step];
  room.incident.title = title;
  const prose = Array.from({ length: 20 }, () => html);
  const htmlOf = { [walk.runbook.revision]: { s: prose } };
  return { room: { ...room, htmlOf, html: {} }, publicUrl: 'https://bulkhead.example' };
};

/** Everything that Slack would act on instead of showing it. */
const acted = (payload: unknown): string[] =>
  JSON.stringify(payload).match(/<!(?!date\^)[^>]*>|<@[^>]*>|<#[^>]*>|\u202e/g) ?? [];
const strip = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (_key, value) =>
    value?.type === 'plain_text' || value?.type === 'plain_text_input' ? null : value,
  );

test('whatever a runbook and people wrote, Slack takes every message and obeys none of it', () => {
  fc.assert(
    fc.property(steps, words, words, (step, title, html) => {
      const shown = shownWith(step, title, `<p>${escaped(html)}</p><pre>${escaped(html)}</pre>`);
      for (const message of [card(shown), stepMessage(shown, step), leftMessage(shown, 'w', 's')]) {
        expect(wrongInMessage(message)).toEqual([]);
        expect(acted(strip(message))).toEqual([]);
        expect(message.text.length).toBeGreaterThan(0);
      }
      expect(topicOf(shown).length).toBeLessThanOrEqual(250);
    }),
    { numRuns: 30 },
  );
});

test('every modal fits, whatever stands in it', () => {
  fc.assert(
    fc.property(steps, words, (step, title) => {
      const ref = { i: 'i', w: 'w', s: 's' };
      const all = [
        declareModal({ title, kind: 'drill', summary: title }),
        declareModal({ title, kind: 'real' }),
        updateModal(ref, { audience: 'external', status: 'identified', title, text: title }),
        reasonModal('skip', ref, title),
        reasonModal('wrong', ref, title),
        observeModal(step, ref),
        ...(step.inputs.length > 0 ? [valuesModal(step, ref)] : []),
      ];
      for (const view of all) {
        expect(wrongInView(view)).toEqual([]);
        expect(acted(strip(view))).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});

test('lists and App Home fit, however much there is', () => {
  fc.assert(
    fc.property(steps, words, fc.nat(60), (step, title, many) => {
      const incident = {
        ...{ id: 'i', number: 1, title, severity: 'sev1', kind: 'drill', state: 'active' },
        ...{ doneCount: 1, totalCount: 2 },
      } as IncidentSummary;
      const all = <T>(one: T): T[] => Array.from({ length: many }, () => one);
      const home = homeView({
        ...{ publicUrl: 'https://bulkhead.example', open: all(incident) },
        steps: all({ step: { ...step, title }, incident }),
        shifts: all({ schedule: title, from: 0, until: 1 }),
        overdue: all({ id: 'a', title, dueOn: '2026-11-20' }),
      });
      expect(wrongInView(home)).toEqual([]);
      expect(acted(strip(home))).toEqual([]);
      const list = listMessage(all(incident), 'https://bulkhead.example');
      expect(wrongInMessage(list)).toEqual([]);
      expect(acted(strip(list))).toEqual([]);
    }),
    { numRuns: 20 },
  );
  expect([menuMessage(), helpMessage('/incident')].flatMap(wrongInMessage)).toEqual([]);
});

test('prose keeps its shape in the marks of Slack', () => {
  const html =
    '<p>Ask <strong>two</strong> zones &amp; <a href="https://x.example/a|b">the status</a>.</p>' +
    '<ul><li>One<ul><li>Inside</li></ul></li><li><code>a`b</code></li></ul><pre><code>ls &lt;x&gt;</code></pre>';
  expect(htmlToMrkdwn(html)).toBe(
    [
      'Ask *two* zones &amp; <https://x.example/a%7Cb|the status>.',
      '',
      '• One',
      '    • Inside',
      '• `a´b`',
      '',
      '```',
      'ls &lt;x&gt;',
      '```',
    ].join('\n'),
  );
});

test('nobody ticks what they cannot read: a long check is whole above its box, long prose has a link', () => {
  const step = fc.sample(steps, 1)[0] as CurrentStep;
  const short = 'Both zones refuse';
  const middle =
    'Oldest age in the batch queue written down; owners of work older than 12 hours are told';
  const long = `${middle}, each by name, and by telephone where nobody answers within ten minutes`;
  const texts = [short, middle, long];
  const checks = texts.map((text, at) => ({ id: `k${at}`, text }));
  const body = [{ type: 'check', check: 'k0' } as const, { type: 'prose', prose: 0 } as const];
  const one = { ...step, type: 'step' as const, checks, body, commands: [], inputs: [] };
  const shown = shownWith(one, 'Title', `<p>${'word '.repeat(900)}</p>`);
  const message = stepMessage(shown, one);
  expect(wrongInMessage(message)).toEqual([]);
  const said = JSON.stringify(message.blocks);
  expect(said).toContain('owners of work older than');
  expect(said).toContain(`• ${long}`);
  expect(said).not.toContain(`• ${middle}"`);
  expect(said).toMatch(
    /Shortened\. <https:\/\/bulkhead\.example\/incidents\/[^|]+\|Read the whole step>/,
  );
});
