import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Definition, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Imported } from '../../domain/runbook/plain/import.ts';

const schema: typeof defaultSchema = {
  ...defaultSchema,
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', ['rel', 'noreferrer noopener'], ['target', '_blank']],
  },
};

/** Static HTML of an imported runbook's prose, by node id and prose index; nothing in it can run. */
export const plainHtml = (
  imported: Pick<Imported, 'prose' | 'definitions'>,
): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(imported.prose).map(([id, parts]) => [
      id,
      parts.map((nodes) => render(nodes, imported.definitions)),
    ]),
  );

const render = (nodes: RootContent[], definitions: Definition[]): string => {
  const root: Root = { type: 'root', children: [...nodes, ...definitions] };
  const hast = sanitize(toHast(root, { allowDangerousHtml: false }), schema);
  if ('children' in hast) hast.children.forEach(outward);
  return toHtml(hast);
};

type HastNode = {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: unknown[];
};

/** A link that leaves the page says so to the browser; one within the page stays. */
const outward = (node: unknown): void => {
  const element = node as HastNode;
  const href = element.properties?.href;
  if (
    element.tagName === 'a' &&
    element.properties &&
    typeof href === 'string' &&
    !href.startsWith('#')
  ) {
    element.properties.rel = 'noreferrer noopener';
    element.properties.target = '_blank';
  }
  element.children?.forEach(outward);
};
