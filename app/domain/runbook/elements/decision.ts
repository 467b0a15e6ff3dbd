import { readAttributes } from '../attributes.ts';
import { type Build, report, unnamed } from '../build.ts';
import { blocksOf, type Element } from '../element.ts';
import { misplace } from '../misplaced.ts';
import { titleOf } from '../names.ts';
import type { Option } from '../plan.ts';
import { textOf } from '../tree.ts';
import { type ReadElement, readBase, readJump } from './base.ts';

/** A person chooses the way. */
export const readDecision: ReadElement = (build, element, standing) => {
  const reading = { name: 'Decision', live: true, own: 'Option', title: 'question' } as const;
  const { base, attributes, own } = readBase(build, element, standing, reading);
  const taken = new Map<string, Option>();
  for (const child of own) {
    const option = readOption(build, base.id, child);
    const first = taken.get(option.id);
    if (first) report(build, 'RB136', option.at, { id: option.id, line: first.at.line });
    else taken.set(option.id, option);
  }
  if (own.length < 2) report(build, 'RB143', base.at, { id: base.id, count: own.length });
  return {
    ...base,
    type: 'decision',
    question: attributes.text('question') ?? base.title,
    options: [...taken.values()],
  };
};

/**
 * The words inside an Option are its title; when `title` is given, or after the first paragraph,
 * they are the hint that says how to tell.
 */
const readOption = (build: Build, decision: string, element: Element): Option => {
  const attributes = readAttributes(build, 'Option', element);
  const words = blocksOf(element.children).flatMap((block) => {
    if ('prose' in block) return [textOf(block.prose).trim()];
    misplace(build, block.element, 'Option');
    return [];
  });
  const id = attributes.kebab('id') ?? unnamed(element.at);
  const titled = attributes.text('title');
  const title = titled ?? words.shift() ?? titleOf(id.startsWith('@') ? 'Option' : id);
  const hint = [attributes.text('hint'), ...words].filter(Boolean).join('\n');
  const to = readJump(build, attributes, decision, 'goto') ?? '';
  return { id, title, ...(hint === '' ? {} : { hint }), to, at: element.at };
};
