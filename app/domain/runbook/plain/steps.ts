import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { checksOf, type Draft, partsOf, placeOf, titleOf } from './draft.ts';
import { readFence } from './fence.ts';
import { isCondition, isImperative, isImperativeHeading, isNumberedStep } from './imperative.ts';
import { saysJump } from './jump.ts';
import type { Guess } from './report.ts';
import { type Item, isTaskList, type Run, runsOf, type Section } from './sections.ts';
import { isRich, wordsOf } from './text.ts';

/** What a section became: context to read first, then steps to take. */
export type Reading = { context: RootContent[]; steps: Draft[]; guesses: Guess[] };

/**
 * Where steps come from, in this order: task lists; ordered lists; headings in the imperative or
 * "Step N"; shell blocks; bullets in the imperative. A section with none of these only informs.
 */
export const readSection = (
  section: Section,
  pageTitle: string,
  deeperFollows: boolean,
): Reading => {
  const { heading, blocks } = section;
  const title = heading ? wordsOf(heading) : pageTitle;
  const whole = (guess: Guess, parts = partsOf(blocks)): Reading => ({
    context: heading && isRich(heading) ? [heading] : [],
    steps: [
      { title, at: placeOf(heading ?? (blocks[0] as RootContent)), parts, ...numberOf(title) },
    ],
    guesses: [guess],
  });
  const context = (guesses: Guess[] = []): Reading => ({
    context: heading ? [heading, ...blocks] : blocks,
    steps: [],
    guesses,
  });

  if (blocks.some(isTaskList)) return whole('task-list');
  const runs = runsOf(blocks);
  const ordered = runs.filter((run): run is Ordered => run.type === 'ordered');
  const acting = ordered.filter(acts);
  if (acting.length > 0) return listSteps(section, runs, acting);
  const informs: Guess[] = ordered.map(() => 'ordered-list-informs');
  if (heading && isImperativeHeading(title) && (blocks.length > 0 || !deeperFollows)) {
    return whole('imperative-heading');
  }
  if (blocks.some(holdsCommand)) return whole('shell-section');
  const bullets = blocks.filter((block): block is List => block.type === 'list' && isActing(block));
  if (bullets.length > 0) {
    const parts = blocks.flatMap((block) =>
      bullets.includes(block as List) ? checksOf(block as List) : partsOf([block]),
    );
    return whole('imperative-bullets', parts);
  }
  return context(informs);
};

type Ordered = Extract<Run, { type: 'ordered' }>;

const numberOf = (title: string): { number?: number } => {
  const number = /^(?:step\s*)?(\d+)\b/i.exec(title)?.[1];
  return number && (isNumberedStep(title) || /^\d+\s*[.):]/.test(title))
    ? { number: Number(number) }
    : {};
};

/** An ordered list acts when a third of its items tell somebody to do something, or hold code. */
const acts = (run: Ordered): boolean => {
  if (run.items.every(({ item }) => isAnchor(item))) return false;
  const doing = run.items.filter(({ item, after }) => {
    const words = wordsOf(item);
    return (
      isImperative(words) || isCondition(words) || [...item.children, ...after].some(holdsCommand)
    );
  });
  return doing.length * 3 >= run.items.length;
};

/** An entry of a table of contents. */
const isAnchor = (item: ListItem): boolean => {
  const [first] = item.children;
  if (first?.type !== 'paragraph' || first.children.length !== 1) return false;
  const [link] = first.children;
  return link?.type === 'link' && link.url.startsWith('#');
};

/** Bullets act only when most of them do: four of five bullets in real files do not. */
const isActing = (list: List): boolean =>
  !list.ordered &&
  !list.children.every(isAnchor) &&
  list.children.length >= 2 &&
  list.children.filter((item) => isImperative(wordsOf(item))).length * 3 >=
    list.children.length * 2;

const holdsCommand = (node: RootContent): boolean => {
  if (node.type === 'code')
    return readFence(node.lang ?? '', node.value).some((piece) => piece.type === 'command');
  return 'children' in node && (node.children as RootContent[]).some(holdsCommand);
};

const listSteps = (section: Section, runs: Run[], acting: Ordered[]): Reading => {
  const { context, steps } = leadOf(section, runs, acting[0] as Ordered);
  const guesses: Guess[] = [];
  for (const run of runs.slice(runs.indexOf(acting[0] as Ordered))) {
    const last = steps[steps.length - 1];
    if (run.type === 'ordered' && acting.includes(run)) {
      guesses.push('ordered-list');
      if (run.items.some((item) => item.after.length > 0)) guesses.push('joined-list');
      const list = run.node.position?.start.line ?? 0;
      steps.push(...run.items.map((item) => itemStep(item, list)));
    } else last?.parts.push(...partsOf(blocksOf(run)));
  }
  return { context, steps, guesses };
};

/** What stands before the first list: context, or a step of its own when it holds a command. */
const leadOf = (
  section: Section,
  runs: Run[],
  first: Ordered,
): { context: RootContent[]; steps: Draft[] } => {
  const { heading } = section;
  const blocks = runs.slice(0, runs.indexOf(first)).flatMap(blocksOf);
  if (!heading || !blocks.some(holdsCommand))
    return { context: heading ? [heading, ...blocks] : blocks, steps: [] };
  const title = wordsOf(heading);
  const step = { title, at: placeOf(heading), parts: partsOf(blocks), ...numberOf(title) };
  return { context: isRich(heading) ? [heading] : [], steps: [step] };
};

const blocksOf = (run: Run): RootContent[] => (run.type === 'ordered' ? restOf(run) : [run.node]);

const restOf = (run: Ordered): RootContent[] => {
  const children = run.items.map((item) => item.item);
  return [{ ...run.node, children }, ...run.items.flatMap((item) => item.after)];
};

const itemStep = ({ item, after, number }: Item, list: number): Draft => {
  const [first, ...rest] = item.children;
  const place = { at: placeOf(item), list, number };
  if (first?.type !== 'paragraph') {
    return { ...place, title: `Step ${number}`, parts: partsOf([...item.children, ...after]) };
  }
  const title = titleOf(first);
  const lead =
    title === wordsOf(first).replace(/[\s.:;,]+$/, '') && !isRich(first) && !saysJump(title)
      ? []
      : [first as Paragraph];
  return { ...place, title, parts: [...partsOf(lead), ...rest.flatMap(nested), ...partsOf(after)] };
};

/** A numbered list inside an item is its checks; anything else stays what it is. */
const nested = (block: RootContent): Draft['parts'] => {
  if (block.type === 'list' && block.ordered) return checksOf(block);
  return partsOf([block]);
};
