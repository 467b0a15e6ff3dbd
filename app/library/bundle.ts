import type { Plugin } from 'esbuild';
import type { Root } from 'mdast';
import { bundleMDX } from 'mdx-bundler';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { Finding } from '../domain/runbook/finding.ts';
import { refuse } from '../domain/runbook/refuse.ts';
import { parseMdx } from './markdown.ts';
import { compileTree } from './parse.ts';
import { proseTree } from './prose-tree.ts';
import { sanitisePlugin } from './sanitise.ts';
import { checkText, plainSource } from './source-text.ts';
import { syntaxFinding } from './syntax-error.ts';

export type Bundled = { ok: true; code: string } | { ok: false; findings: Finding[] };

/**
 * Bundles a runbook's prose with mdx-bundler: a component that renders one `Prose` for each piece.
 * A source that could run, load or lead astray is answered with findings and never built.
 */
export const bundleRunbook = async (source: string, file: string): Promise<Bundled> => {
  const texts = checkText(source, file);
  if (texts.length > 0) return { ok: false, findings: texts };
  const plain = plainSource(source);
  const refused: Finding[] = [];
  try {
    const { code } = await bundleMDX({
      source: plain,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          remarkGfm,
          [remarkFrontmatter, ['yaml']],
          [prosePlugin, { source: plain, file, refused }],
          ...(options.remarkPlugins ?? []),
        ],
        rehypePlugins: [...(options.rehypePlugins ?? []), sanitisePlugin],
      }),
      esbuildOptions: (options) => ({
        ...options,
        target: 'es2022',
        logLevel: 'silent',
        plugins: [confine, ...(options.plugins ?? [])],
      }),
      grayMatterOptions: (options) => ({ ...options, engines }),
    });
    return { ok: true, code };
  } catch (error) {
    if (refused.length > 0) return { ok: false, findings: refused };
    const found = syntaxFinding(detailOf(error), file, plain.split('\n'));
    if (found) return { ok: false, findings: [found] };
    throw error;
  }
};

/** The front matter is read elsewhere, as YAML and bounded; gray-matter would run `---js`. */
const nothing = (): object => ({});
const never = (): object => {
  throw new Error('front matter of this language is refused');
};
const engines = {
  yaml: nothing,
  json: never,
  javascript: never,
  js: never,
  coffee: never,
  toml: never,
};

/** Nothing but the runbook itself and React is ever loaded into a bundle. */
const confine: Plugin = {
  name: 'confine',
  setup: (build) => {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) => {
      if (kind === 'entry-point' || path === 'react' || path === 'react/jsx-runtime') return null;
      return { errors: [{ text: `a runbook loads nothing, and this one asks for ${path}` }] };
    });
  },
};

/**
 * Refuses on the bundler's own reading of the file, then puts in its place the prose as the plan
 * numbers it. It stands before the bundler's plugins, which bring an export of their own.
 */
const prosePlugin =
  ({ source, file, refused }: { source: string; file: string; refused: Finding[] }) =>
  (tree: Root): Root => {
    refuse({ file, findings: refused }, tree);
    if (refused.length > 0) throw new Error('refused');
    const own = parseMdx(source);
    return proseTree(own, compileTree(own, file).prose);
  };

/** esbuild wraps what a plugin threw. */
const detailOf = (error: unknown): unknown => {
  if (typeof error !== 'object' || error === null || !('errors' in error)) return error;
  const [first] = Array.isArray(error.errors) ? error.errors : [];
  return (first as { detail?: unknown } | undefined)?.detail ?? error;
};
