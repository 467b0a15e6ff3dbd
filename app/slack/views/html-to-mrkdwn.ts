import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { escaped, linkTo } from './mrkdwn.ts';

const inside = (node: Element, list: string): string =>
  node.children.map((child) => written(child, list)).join('');

/** A mark sticks to words only; around nothing it would be shown as it is. */
const marked = (mark: string, text: string): string => {
  const words = text.trim();
  return words === '' ? text : `${mark}${words}${mark}`;
};

const items = (node: Element, ordered: boolean, indent: string): string =>
  node.children
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
    .map((item, place) => {
      const sign = ordered ? `${place + 1}.` : '•';
      return `${indent}${sign} ${inside(item, `${indent}    `).trim()}\n`;
    })
    .join('');

const row = (node: Element): string =>
  node.children
    .filter((child): child is Element => child.type === 'element')
    .map((cell) => inside(cell, '').trim())
    .join(' | ');

const written = (node: Nodes, list = ''): string => {
  if (node.type === 'text') return escaped(node.value).replace(/\n/g, list === '' ? '\n' : ' ');
  if (node.type === 'root') return node.children.map((child) => written(child, list)).join('');
  if (node.type !== 'element') return '';
  switch (node.tagName) {
    case 'strong':
    case 'b':
      return marked('*', inside(node, list));
    case 'em':
    case 'i':
      return marked('_', inside(node, list));
    case 'del':
      return marked('~', inside(node, list));
    case 'code':
      return marked('`', inside(node, list).replaceAll('`', '´'));
    case 'pre':
      return `\`\`\`\n${textOf(node).replaceAll('```', '`\u200b``').trim()}\n\`\`\`\n`;
    case 'a': {
      const href = String(node.properties.href ?? '');
      return /^(https?|mailto|tel):/i.test(href)
        ? linkTo(href, textOnly(node))
        : inside(node, list);
    }
    case 'br':
      return '\n';
    case 'hr':
      return '\n———\n';
    case 'img':
      return escaped(String(node.properties.alt ?? ''));
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return `${marked('*', textOf(node))}\n\n`;
    case 'ul':
    case 'ol':
      return `${list === '' ? '' : '\n'}${items(node, node.tagName === 'ol', list)}${list === '' ? '\n' : ''}`;
    case 'blockquote':
      return `${inside(node, '')
        .trim()
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}\n\n`;
    case 'tr':
      return `${row(node)}\n`;
    case 'p':
      return `${inside(node, list).trim()}${list === '' ? '\n\n' : '\n'}`;
    case 'script':
    case 'style':
      return '';
    default:
      return inside(node, list);
  }
};

const textOnly = (node: Nodes): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => textOnly(child)).join('')
      : '';
const textOf = (node: Nodes): string => escaped(textOnly(node));

/** Prose as the library makes it, in Slack's own marks; every text in it is escaped. */
export const htmlToMrkdwn = (html: string): string =>
  written(fromHtml(html, { fragment: true }))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
