import { getMDXComponent } from 'mdx-bundler/client/index.js';
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { bundleRunbook } from './bundle.ts';

type ProseProps = { node: string; index: string; children?: ReactNode };

/**
 * Static HTML of a runbook's prose by node id (`@page` outside every element) and prose index, as
 * the plan numbers them. A source that is refused has none.
 */
export const renderRunbook = async (
  source: string,
  file: string,
): Promise<Record<string, string[]>> => {
  const bundled = await bundleRunbook(source, file);
  if (!bundled.ok) return {};
  const parts: ProseProps[] = [];
  const collect = (part: ProseProps): null => {
    parts.push(part);
    return null;
  };
  // The code was made here from a tree that holds no code; it runs on the server only.
  const Page = getMDXComponent(bundled.code);
  renderToStaticMarkup(createElement(Page, { components: { Prose: collect } }));
  const html = new Map<string, string[]>();
  for (const { node, index, children } of parts) {
    const pieces = html.get(node) ?? [];
    pieces[Number(index)] = renderToStaticMarkup(createElement(Fragment, null, children)).trim();
    html.set(node, pieces);
  }
  return Object.fromEntries(html);
};
