import { slug } from '../domain/runbook/plain/text.ts';

/** Which runbooks a file holds, so that links between files lead to their pages. */
export type Links = {
  /** The runbook that an address in a file means; null when it is none of the library. */
  target(file: string, address: string): string | null;
};

/** One name for a file, however a site spells it in its links. */
const nameOf = (path: string): string =>
  path
    .replace(/\/$/, '')
    .replace(/\.html$/i, '')
    .replace(/(?:\.html)?\.(?:mdx|md|markdown)(?:\.erb)?$/i, '')
    .replace(/(?:^|\/)(?:readme|_?index)$/i, '')
    .toLowerCase();

export const linksOf = (entries: readonly { id: string; file: string }[]): Links => {
  const byName = new Map<string, string[]>();
  for (const { id, file } of entries) {
    const name = nameOf(file);
    byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return {
    target: (file, address) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(address)) return null;
      const [path = '', fragment = ''] = address.split('#');
      const [bare = ''] = path.split('?');
      if (bare === '') return null;
      const found = byName.get(nameOf(resolved(file, decoded(bare)))) ?? [];
      return found.find((id) => id === slug(decoded(fragment), '')) ?? found[0] ?? null;
    },
  };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const resolved = (file: string, path: string): string => {
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

const anchor = /<a((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g;

/** Lets links to other files of the library lead to the pages of their runbooks. */
export const leadLinks = (html: string, file: string, links: Links): string =>
  html.replace(anchor, (tag, attributes: string) => {
    const address = /\shref="([^"]*)"/.exec(attributes)?.[1];
    const id =
      address === undefined ? null : links.target(file, address.replace(/&#x26;|&amp;/g, '&'));
    return id === null ? tag : `<a href="/runbooks/${encodeURIComponent(id)}">`;
  });
