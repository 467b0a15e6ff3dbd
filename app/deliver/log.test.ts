import { expect, test } from 'vitest';
import { deliverToLog } from './log.ts';

test('a delivery is one line of ids and the words of the runbook, and nothing else', async () => {
  const lines: unknown[] = [];
  await deliverToLog((line) => lines.push(line))({
    key: 'p1:page:ticket#1',
    createdAt: 5,
    effect: {
      type: 'page',
      key: 'page:ticket#1',
      step: 'ticket',
      title: 'Open a ticket',
      password: 'hunter2',
    },
  });
  expect(lines).toEqual([
    {
      effect: 'page',
      key: 'p1:page:ticket#1',
      createdAt: 5,
      step: 'ticket',
      title: 'Open a ticket',
    },
  ]);
});
