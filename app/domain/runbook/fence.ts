import type { Code } from 'mdast';
import type { Command } from './plan.ts';
import { startOf } from './tree.ts';

/** Languages of fences that only show something: they stay prose. */
const shown = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'output',
  'console-output',
  'log',
  'mermaid',
]);

export const isCommand = (fence: Code): boolean => !shown.has((fence.lang ?? '').toLowerCase());

const prompt = /^\s*\$ (?=\S)/;

/**
 * A fence as a command to copy. `$ ` prompts are stripped; when some lines carry one, the others
 * (beside continuations after `\`) are what the command answered and become `expect` unless the
 * fence's info names it.
 */
export const readFence = (fence: Code, id: string): Command => {
  const { text, answered } = withoutPrompts(fence.value);
  const { expect = answered, danger } = readInfo(fence.meta ?? '');
  return {
    id,
    lang: fence.lang ?? 'sh',
    text,
    ...(expect === undefined ? {} : { expect }),
    danger,
    at: startOf(fence),
  };
};

const withoutPrompts = (source: string): { text: string; answered?: string } => {
  const lines = source.split('\n');
  if (!lines.some((line) => prompt.test(line))) return { text: source };
  const commands: string[] = [];
  const answers: string[] = [];
  let continues = false;
  for (const line of lines) {
    const command: boolean = continues || prompt.test(line);
    (command ? commands : answers).push(continues ? line : line.replace(prompt, ''));
    continues = command && line.endsWith('\\');
  }
  const answered = answers.join('\n').trim();
  return { text: commands.join('\n'), ...(answered === '' ? {} : { answered }) };
};

const readInfo = (meta: string): { expect?: string; danger: boolean } => {
  const named = /(?:^|\s)expect=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta);
  const expect = named?.[1] ?? named?.[2] ?? named?.[3];
  const rest = named ? meta.replace(named[0], ' ') : meta;
  return { ...(expect ? { expect } : {}), danger: /(?:^|\s)danger(?:\s|$)/.test(rest) };
};
