import type { Definition, Html, Nodes, Parent, Root, RootContent, Table, Text } from 'mdast';

const knownTags = new Set(
  'a abbr b blockquote br caption code col colgroup dd del details div dl dt em figure figcaption h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s samp small source span strong sub summary sup table tbody td tfoot th thead tr tt u ul var center font nobr wbr section article aside header footer nav main iframe video audio script style svg form input button label'.split(
    ' ',
  ),
);

const tagName = (html: string): string | null =>
  /^<\/?([a-zA-Z][\w-]*)/.exec(html.trim())?.[1]?.toLowerCase() ?? null;

/** `<node>` or `<your-namespace>` looks like an element to a Markdown parser, and would vanish. */
const isPlaceholder = (html: string): boolean => {
  const tag = tagName(html);
  if (tag === null) return !html.trim().startsWith('<!--');
  return !knownTags.has(tag) || /^<[A-Za-z]+(?:\s+[A-Za-z_-]+)+>$/.test(html.trim());
};

const asText = (node: Html): Text => ({
  type: 'text',
  value: node.value,
  ...(node.position ? { position: node.position } : {}),
});

/** What an author wrote in a comment stays readable: it is often the warning that mattered. */
const commentText = (html: string): string | null => {
  const match = /^<!--([\s\S]*?)-->\s*$/.exec(html.trim());
  return match ? (match[1] as string).trim() : null;
};

/**
 * Makes of a parsed Markdown tree one of which nothing gets lost when it is shown: HTML that is no
 * known element becomes text, comments become quoted text, raw HTML becomes the text it stood for,
 * and a link whose address stands elsewhere gets it.
 */
export const tidy = (tree: Root): Root => {
  const known = new Map<string, Definition>();
  // The first of several is the one that holds.
  for (const one of definitionsIn(tree))
    if (!known.has(one.identifier)) known.set(one.identifier, one);
  walk(tree, known);
  return tree;
};

const definitionsIn = (node: Nodes): Definition[] =>
  node.type === 'definition'
    ? [node]
    : 'children' in node
      ? (node.children as Nodes[]).flatMap(definitionsIn)
      : [];

const addressed = (node: RootContent, known: ReadonlyMap<string, Definition>): RootContent => {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const { url, title } = known.get(node.identifier) ?? {};
  if (url === undefined) return node;
  const { position } = node;
  const to = { url, ...(title ? { title } : {}), ...(position ? { position } : {}) };
  return node.type === 'linkReference'
    ? { type: 'link', children: node.children, ...to }
    : { type: 'image', alt: node.alt ?? null, ...to };
};

const walk = (parent: Parent | Root, known: ReadonlyMap<string, Definition>): void => {
  const out: RootContent[] = [];
  for (const found of parent.children as RootContent[]) {
    const child = addressed(found, known);
    if (child.type !== 'html') {
      if (child.type === 'table') widen(child);
      if ('children' in child) walk(child as Parent, known);
      out.push(child);
      continue;
    }
    out.push(...keepHtml(child, isFlow(parent)));
  }
  (parent as { children: Nodes[] }).children = out;
};

/** A row with more cells than the header would lose them when it is shown. */
const widen = (table: Table): void => {
  const widest = Math.max(...table.children.map((row) => row.children.length));
  const [head] = table.children;
  while (head && head.children.length < widest)
    head.children.push({ type: 'tableCell', children: [] });
  if (table.align) while (table.align.length < widest) table.align.push(null);
};

const isFlow = (parent: Parent | Root): boolean =>
  ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);

const keepHtml = (node: Html, flow: boolean): RootContent[] => {
  const comment = commentText(node.value);
  const position = node.position ? { position: node.position } : {};
  if (comment !== null) {
    if (comment === '') return [];
    const quoted: Text = { type: 'text', value: comment, ...position };
    return flow
      ? [{ type: 'paragraph', children: [{ type: 'emphasis', children: [quoted] }], ...position }]
      : [{ type: 'emphasis', children: [quoted] }];
  }
  if (isPlaceholder(node.value))
    return flow ? [{ type: 'paragraph', children: [asText(node)], ...position }] : [asText(node)];
  const text = htmlText(node.value);
  if (!flow)
    return /^<br/i.test(node.value)
      ? [{ type: 'break' }]
      : text === ''
        ? []
        : [{ type: 'text', value: text, ...position }];
  if (text === '') return [];
  return [
    { type: 'paragraph', children: [{ type: 'text', value: text, ...position }], ...position },
  ];
};

/** The words of a piece of HTML, with what its links and images point at. */
export const htmlText = (html: string): string =>
  html
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, (all) =>
      all.replace(/<[^>]*>/g, ' '),
    )
    .replace(/<!--([\s\S]*?)-->/g, ' $1 ')
    .replace(
      /<(?:img|iframe|source|video|audio)\b[^>]*?(?:alt="([^"]*)")?[^>]*?src="([^"]*)"[^>]*>/gi,
      ' $1 $2 ',
    )
    .replace(/<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, ' $2 ($1) ')
    .replace(/<\/?[a-zA-Z][^>]*>/g, (tag) => (knownTags.has(tagName(tag) ?? '') ? ' ' : tag))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
