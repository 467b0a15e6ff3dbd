import type { List, ListItem } from 'mdast';
import { readAttributes } from './attributes.ts';
import { addProse, type Build, report } from './build.ts';
import { type Block, blocksOf, type Element } from './element.ts';
import { isCommand, readFence } from './fence.ts';
import { readInput } from './inputs.ts';
import type { ElementName } from './language.ts';
import { misplace } from './misplaced.ts';
import type { BodyPart, Check, Command, InputField } from './plan.ts';
import { type RootContent, startOf, textOf } from './tree.ts';

export type Body = {
  body: BodyPart[];
  checks: Check[];
  commands: Command[];
  inputs: InputField[];
  /** Child elements that the element itself reads: a Decision's options, a Parallel's lanes. */
  own: Element[];
};

/**
 * Reads what stands inside an element. `live` says whether somebody works here: then `- [ ]` are
 * checks, fences are commands and Input asks; elsewhere the first two stay prose and Input is refused.
 */
export const readBody = (
  build: Build,
  of: { name: ElementName; id: string; live: boolean; own?: ElementName },
  children: RootContent[],
): Body => {
  const read: Body = { body: [], checks: [], commands: [], inputs: [], own: [] };
  let prose: RootContent[] = [];
  const flush = (): void => {
    if (prose.length > 0) read.body.push({ type: 'prose', prose: addProse(build, of.id, prose) });
    prose = [];
  };
  const add = (part: BodyPart): void => {
    flush();
    read.body.push(part);
  };
  const readElement = (element: Element): void => {
    build.seen.add(element.node);
    if (element.name === 'Note' || element.name === 'Danger') {
      flush();
      add(readCallOut(build, of.id, element.name, element));
    } else if (element.name === 'Input' && of.live) {
      const field = readInput(build, element);
      if (!field) return;
      if (read.inputs.some((input) => input.name === field.name)) {
        report(build, 'RB161', element.at, { name: field.name });
        return;
      }
      read.inputs.push(field);
      add({ type: 'input', input: field.name });
    } else if (element.name === of.own) {
      read.own.push(element);
    } else {
      misplace(build, element, of.name);
    }
  };
  const readItem = (item: ListItem): void => {
    const [first, ...rest] = item.children;
    const id = `check-${read.checks.length + 1}`;
    read.checks.push({ id, text: first ? textOf(first).trim() : '', at: startOf(item) });
    add({ type: 'check', check: id });
    blocksOf(rest).forEach(readBlock);
  };
  const readList = (list: List): void => {
    for (const [index, item] of list.children.entries()) {
      const last = prose[prose.length - 1];
      if (typeof item.checked === 'boolean') readItem(item);
      else if (last?.type === 'list' && last.position === list.position) last.children.push(item);
      else {
        const start = list.ordered ? (list.start ?? 1) + index : null;
        prose.push({ ...list, start, children: [item] });
      }
    }
  };
  const readBlock = (block: Block): void => {
    if ('element' in block) {
      readElement(block.element);
      return;
    }
    const node = block.prose;
    if (of.live && node.type === 'code' && isCommand(node)) {
      const command = readFence(node, `command-${read.commands.length + 1}`);
      read.commands.push(command);
      add({ type: 'command', command: command.id });
    } else if (
      of.live &&
      node.type === 'list' &&
      node.children.some((item) => typeof item.checked === 'boolean')
    ) {
      readList(node);
    } else if (node.type !== 'definition') {
      prose.push(node);
    }
  };
  blocksOf(children).forEach(readBlock);
  flush();
  return read;
};

/** A Note or Danger: its content is prose of the element around it. */
export const readCallOut = (
  build: Build,
  node: string,
  name: 'Note' | 'Danger',
  element: Element,
): { type: 'note' | 'danger'; title?: string; prose: number } => {
  const title = readAttributes(build, name, element).text('title');
  const content = blocksOf(element.children).flatMap((block) => {
    if ('prose' in block) return [block.prose];
    build.seen.add(block.element.node);
    misplace(build, block.element, name);
    return [];
  });
  const prose = addProse(build, node, content);
  return { type: name === 'Note' ? 'note' : 'danger', ...(title ? { title } : {}), prose };
};
