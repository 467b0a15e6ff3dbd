import { expect, test } from 'vitest';
import {
  decision,
  escalate,
  exit,
  include,
  lane,
  notify,
  parallel,
  plan,
  step,
  wait,
} from './plan.builder.ts';
import { worstUntilAuthority } from './silence.ts';

test('the worst is the longest silence before the first page', () => {
  expect(
    worstUntilAuthority(
      plan(
        step('a', { deadline: 60, onLapse: 'escalate', next: 'b' }),
        decision('b', { deadline: 300, onLapse: 'escalate', to: ['done'] }),
        exit('done'),
      ),
    ),
  ).toEqual({ worst: { step: 'b', seconds: 300 }, unheard: [] });
});

test('jumps on lapse, notices and waits are followed to the page at their end', () => {
  expect(
    worstUntilAuthority(
      plan(
        step('a', { deadline: 60, onLapse: 'tell', next: 'done' }),
        notify('tell', { next: 'hold' }),
        wait('hold', { for: 30, next: 'late' }),
        wait('late', {
          until: { type: 'alert-resolved' },
          deadline: 5,
          onTimeout: 'call',
          next: 'done',
        }),
        escalate('call', { role: 'lead', deadline: 100, next: 'done' }),
        exit('done'),
      ),
    ),
  ).toEqual({ worst: { step: 'a', seconds: 95 }, unheard: [] });
});

test('a step nobody hears of: no lapse, an exit in silence, a circle of lapses', () => {
  const { unheard } = worstUntilAuthority(
    plan(
      step('open', { next: 'still' }),
      step('still', { deadline: 5, next: 'out' }),
      step('out', { deadline: 5, onLapse: 'done', next: 'round' }),
      step('round', { deadline: 5, onLapse: 'back', next: 'done' }),
      step('back', { deadline: 5, onLapse: 'round', next: 'done' }),
      exit('done'),
    ),
  );
  expect(unheard).toEqual(['open', 'still', 'out', 'round', 'back']);
});

test('a lane that ends in silence goes on behind its parallel; side by side the first page counts', () => {
  expect(
    worstUntilAuthority(
      plan(
        step('a', { deadline: 10, onLapse: 'both', next: 'both' }),
        parallel('both', {
          next: 'call',
          lanes: [
            lane('one', step('x', { deadline: 5, onLapse: '@join', next: '@join' })),
            lane('two', step('y', { deadline: 7, onLapse: 'escalate', next: '@join' })),
          ],
        }),
        escalate('call', { role: 'lead', next: 'done' }),
        exit('done'),
      ),
    ),
  ).toEqual({ worst: { step: 'a', seconds: 17 }, unheard: [] });
});

test('an included runbook that ends in silence goes on in the one that includes it', () => {
  const inner = plan(step('in/x', { deadline: 5, onLapse: '@return', next: '@return' }));
  expect(
    worstUntilAuthority(
      plan(
        include('in', { next: 'after', plan: inner }),
        step('after', { deadline: 20, onLapse: 'escalate', next: 'done' }),
        exit('done'),
      ),
    ),
  ).toEqual({ worst: { step: 'in/x', seconds: 25 }, unheard: [] });
});
