import type { Root, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { type Imported, importPlain } from '../../domain/runbook/plain/import.ts';
import type { ImportReport } from '../../domain/runbook/plain/report.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/** `.md`, `.markdown` and `.md.erb`, also with `.html` before, as tech-docs sites name them. */
export const isPlainFile = (file: string): boolean => /\.(?:md|markdown)(?:\.erb)?$/i.test(file);

/** The tree of a plain Markdown text, and its front matter; broken front matter stays as text. */
export const plainTree = (source: string): { tree: Root; frontMatter: Record<string, unknown> } => {
  const tree = parser.parse(source.replace(/^\uFEFF/, '')) as Root;
  const frontMatter: Record<string, unknown> = {};
  tree.children = tree.children.map((node) => {
    if (node.type === 'yaml') {
      const data = readYaml(node);
      if (data === null)
        return { type: 'code', lang: 'yaml', value: node.value, position: node.position };
      Object.assign(frontMatter, data);
      return node;
    }
    if ((node.type as string) === 'toml') {
      return {
        type: 'code',
        lang: 'toml',
        value: (node as unknown as Yaml).value,
        position: node.position,
      };
    }
    return node;
  }) as Root['children'];
  return { tree, frontMatter };
};

const readYaml = (node: Yaml): Record<string, unknown> | null => {
  try {
    const data: unknown = parseYaml(node.value, { maxAliasCount: 20 });
    if (data === null || data === undefined) return {};
    return typeof data === 'object' && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};

/** Every runbook that a plain Markdown file holds, with the trees of its prose and what was guessed. */
export const parsePlain = (
  source: string,
  file: string,
): { runbooks: Imported[]; report: ImportReport } => {
  const { tree, frontMatter } = plainTree(source);
  return importPlain({ tree, file, frontMatter });
};
