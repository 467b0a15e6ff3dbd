import type { Nodes, RootContent } from 'mdast';

/**
 * What a person reads of a node: its text, with the address of a link behind its words and code in
 * backticks, since a check is plain text and neither must be lost. Images give their alternative text.
 */
export const textOf = (node: Nodes | RootContent): string => collapse(read(node, true));

/** The same without addresses and backticks: for titles, ids, and to compare what is on a page with what is in a source. */
export const wordsOf = (node: Nodes | RootContent): string => collapse(read(node, false));

/** One line; what has no width is nothing. */
export const collapse = (text: string): string =>
  text
    .replace(/\u200B|\u2060|\p{Variation_Selector}|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const read = (node: Nodes | RootContent, whole: boolean): string => {
  if (node.type === 'break') return ' ';
  if (node.type === 'inlineCode' && whole && !node.value.includes('`')) return `\`${node.value}\``;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const gap = isBlock(node) ? ' ' : '';
  const inner = node.children.map((child) => read(child as Nodes, whole)).join(gap);
  if (node.type !== 'link' || !whole || inner === node.url) return inner;
  return /^https?:/.test(node.url) ? `${inner} (${node.url})` : inner;
};

const blocks = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow']);
const isBlock = (node: Nodes): boolean => blocks.has(node.type);

/** Whether plain text would lose something of it: a link, an image, code. */
export const isRich = (node: Nodes | RootContent): boolean => {
  if (['link', 'linkReference', 'image', 'imageReference', 'html'].includes(node.type)) return true;
  return 'children' in node && node.children.some((child) => isRich(child as Nodes));
};

/** Kebab-case, ASCII, at most 60 characters, never empty. */
export const slug = (text: string, fallback = 'step'): string =>
  kebab(text).slice(0, 60).replace(/-+$/, '') || fallback;

/** Leaves room for a number that tells one id from another, within the 80 that an id may have. */
const LONGEST_PATH = 72;

/**
 * The id that a path gives: all of it, or when it is long as many of its last names as fit, since
 * the first ones are those that it shares with its neighbours.
 */
export const pathSlug = (path: string, fallback = 'runbook'): string => {
  const names = path.split('/');
  const whole = names.map((_, from) => kebab(names.slice(from).join('/')));
  const fits = whole.find((id) => id.length <= LONGEST_PATH) ?? whole.at(-1) ?? '';
  return fits.slice(0, LONGEST_PATH).replace(/-+$/, '') || fallback;
};

const kebab = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');

/** Hands out each id once: the second `check` is `check-2`. */
export const uniqueIds = (): ((wanted: string) => string) => {
  const taken = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
};
