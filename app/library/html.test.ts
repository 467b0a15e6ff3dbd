import { expect, test } from 'vitest';
import { renderRunbook } from './html.ts';
import { parseRunbook } from './parse.ts';

const source = [
  ...['---', 'id: a', 'title: A', '---', '', 'Read [the rules][rules].', '', '<Step id="s">', ''],
  ...['Before {/* hidden */} it.', '', '- [ ] Ticked here', '', '```sh', 'rm <node>', '```', ''],
  ...['After it: `<node>`.', '', '| a | b |', '| - | - |', '| 1 | ~~2~~ |', ''],
  ...[
    '<Danger title="Mind">No *way* back</Danger>',
    '',
    '<Input name="node" />',
    '',
    '</Step>',
    '',
  ],
  ...[
    '<Decision id="d" question="?">',
    '<Option id="x" goto="over">Yes</Option>',
    '<Option id="y" goto="over">No</Option>',
    '</Decision>',
    '',
  ],
  ...[
    '<Exit id="over" outcome="resolved" />',
    '',
    '[rules]: https://rules.example/a?b=c&d="e"',
    '',
  ],
].join('\n');

test('each piece of prose is static HTML under the number that the plan gives it', async () => {
  const html = await renderRunbook(source, 'a.mdx');
  const { plan, prose } = parseRunbook(source, 'a.mdx');
  expect(plan).not.toBeNull();
  for (const { node, index } of prose)
    expect(html[node]?.[index], `${node} ${index}`).toMatch(/^<.*>$/s);
  expect(Object.values(html).flat()).toHaveLength(prose.length);
  expect(html.s?.[0]).toBe('<p>Before  it.</p>');
  expect(html.s?.[1]).toContain('<code>&lt;node&gt;</code>');
  expect(html.s?.[1]).toContain('<td><del>2</del></td>');
  expect(html.s?.[2]).toBe('<p>No <em>way</em> back</p>');
});

test('links open beside the page and tell nobody where they came from', async () => {
  const html = await renderRunbook(source, 'a.mdx');
  expect(html['@page']).toEqual([
    '<p>Read <a href="https://rules.example/a?b=c&amp;d=%22e%22" rel="noreferrer noopener" target="_blank">the rules</a>.</p>',
  ]);
});

test('what the page shows as a live control is not in the HTML', async () => {
  const all = Object.values(await renderRunbook(source, 'a.mdx'))
    .flat()
    .join('');
  for (const control of ['Ticked here', 'rm ', 'Yes', 'name="node"', '<input', 'hidden']) {
    expect(all).not.toContain(control);
  }
});

test('a revision of an older language still shows its words, without what has no place', async () => {
  const older = source
    .replace('id="over"', 'id="over" colour="red"')
    .replace('Before', 'Before <Note>x</Note>');
  expect(parseRunbook(older, 'a.mdx').plan).toBeNull();
  expect((await renderRunbook(older, 'a.mdx')).s?.[0]).toBe('<p>Before x  it.</p>');
});
