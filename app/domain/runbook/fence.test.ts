import type { Code } from 'mdast';
import { expect, test } from 'vitest';
import { isCommand, readFence } from './fence.ts';

const fence = (value: string, lang: string | null = 'sh', meta: string | null = null): Code => ({
  type: 'code',
  ...{ value, lang, meta },
});

test('prompts are stripped and the words of a command are left alone', () => {
  expect(readFence(fence('$ ls -l\n  $ echo $HOME "$ x"'), 'command-1')).toMatchObject({
    text: 'ls -l\necho $HOME "$ x"',
    danger: false,
  });
  expect(readFence(fence('echo $HOME\n# a comment'), 'c').text).toBe('echo $HOME\n# a comment');
});

test('lines that answered a prompt become what to expect, continued lines stay commands', () => {
  const command = readFence(fence('$ kubectl get \\\n  nodes\nNAME  STATUS\nn1    Ready'), 'c');
  expect(command).toMatchObject({
    text: 'kubectl get \\\n  nodes',
    expect: 'NAME  STATUS\nn1    Ready',
  });
});

test('the info says what to expect and what is dangerous', () => {
  const meta = 'title=x expect="no danger here" danger {1,2}';
  expect(readFence(fence('rm -r x', 'sh', meta), 'c')).toMatchObject({
    expect: 'no danger here',
    danger: true,
  });
  expect(readFence(fence('ls', 'sh', 'expect="danger"'), 'c').danger).toBe(false);
  expect(readFence(fence('ls', null, null), 'c')).toMatchObject({ lang: 'sh', danger: false });
});

test('fences of words and of output are no commands', () => {
  expect(
    ['text', 'Output', 'console-output', 'log'].map((lang) => isCommand(fence('', lang))),
  ).toEqual([false, false, false, false]);
  expect(['sh', 'console', 'sql', 'yaml', null].every((lang) => isCommand(fence('', lang)))).toBe(
    true,
  );
});
