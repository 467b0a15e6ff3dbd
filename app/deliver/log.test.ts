import { expect, test } from 'vitest';
import { deliverToLog } from './log.ts';

const to = { way: 'log', address: '', name: '', language: null, zone: null } as const;

test('a delivery is one line of ids and the words of the runbook, and nothing else', async () => {
  const lines: unknown[] = [];
  const effect = {
    ...{ type: 'page', key: 'page:ticket#1', step: 'ticket', title: 'Open a ticket' },
    password: 'hunter2',
  };
  const delivery = { key: 'p1:page:ticket#1', createdAt: 5, to } as const;
  const handed = await deliverToLog((line) => lines.push(line))({
    ...delivery,
    content: { type: 'effect', effect },
  });
  expect(handed).toEqual({ ok: true });
  expect(lines).toEqual([
    {
      ...{ effect: 'page', key: 'p1:page:ticket#1', createdAt: 5 },
      ...{ step: 'ticket', title: 'Open a ticket' },
    },
  ]);
});

test('a code is never written to the log', async () => {
  const lines: unknown[] = [];
  await deliverToLog((line) => lines.push(line))({
    ...{ key: 'k', createdAt: 5, to },
    content: { type: 'message', message: { type: 'contact-check', code: '123456' } },
  });
  expect(JSON.stringify(lines)).not.toContain('123456');
});
