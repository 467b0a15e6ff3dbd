import { isHandler } from './attributes.ts';
import { type Build, report } from './build.ts';
import { isElementName, language } from './language.ts';
import { nearest } from './names.ts';
import {
  endOf,
  isComment,
  isJsx,
  type Jsx,
  type Nodes,
  type Root,
  startOf,
  visit,
} from './tree.ts';
import { refusedScheme } from './urls.ts';

/**
 * Reports everything in the tree that could run, load or lead astray: imports, exports,
 * expressions, spreads, handlers, elements outside the language, raw HTML and refused addresses.
 */
export const refuse = (build: Pick<Build, 'file' | 'findings'>, tree: Root): void => {
  visit(tree, (node) => {
    if (isJsx(node)) refuseElement(build, node);
    else refuseNode(build, node);
  });
};

const refuseNode = (build: Pick<Build, 'file' | 'findings'>, node: Nodes): void => {
  const found = refusalOf(node);
  if (found) report(build, found.code, startOf(node), found.params ?? {}, endOf(node));
};

const refusalOf = (node: Nodes): { code: string; params?: Record<string, string> } | null => {
  switch (node.type) {
    case 'mdxjsEsm':
      return {
        code: 'RB120',
        params: { word: /^\s*export\b/.test(node.value) ? 'export' : 'import' },
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node) ? null : { code: 'RB121' };
    case 'html':
      return { code: 'RB128' };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return { code: 'RB148' };
    case 'link':
    case 'image':
    case 'definition': {
      const scheme = refusedScheme(node.url);
      return scheme === null ? null : { code: 'RB127', params: { scheme } };
    }
    default:
      return null;
  }
};

const refuseElement = (build: Pick<Build, 'file' | 'findings'>, node: Jsx): void => {
  const name = node.name ?? '';
  if (!isElementName(name)) {
    const near = nearest(name, Object.keys(language));
    const params = { element: name.slice(0, 80) || '<>', near };
    report(build, /^[a-z]/.test(name) ? 'RB125' : 'RB124', startOf(node), params);
  }
  for (const attribute of node.attributes) {
    const at = attribute.position ? startOf(attribute) : startOf(node);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(build, 'RB123', at, {}, endOf(attribute));
      continue;
    }
    const params = { attribute: attribute.name };
    if (isHandler(attribute.name)) report(build, 'RB126', at, params, endOf(attribute));
    if (typeof attribute.value === 'object' && attribute.value !== null) {
      report(build, 'RB122', at, params, endOf(attribute));
    } else if (!isElementName(name) && typeof attribute.value === 'string') {
      const scheme = refusedScheme(attribute.value);
      if (
        scheme !== null &&
        /^(?:src|href|action|formaction|xlink:href|data)$/i.test(attribute.name)
      )
        report(build, 'RB127', at, { scheme }, endOf(attribute));
    }
  }
};
