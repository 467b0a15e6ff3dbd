import { bodyLine, frontLine, runbookWith, topLine } from './hostile-runbook.builder.ts';

export type Hostile = {
  name: string;
  source: string;
  code: string;
  line: number;
  column: number;
};

const body = (name: string, code: string, column: number, ...lines: string[]): Hostile => ({
  name,
  source: runbookWith({ body: lines }),
  code,
  line: bodyLine,
  column,
});

const top = (name: string, code: string, column: number, ...lines: string[]): Hostile => ({
  name,
  source: runbookWith({ top: [...lines, ''] }),
  code,
  line: topLine,
  column,
});

const front = (name: string, code: string, column: number, ...lines: string[]): Hostile => ({
  name,
  source: runbookWith({ front: lines }),
  code,
  line: frontLine,
  column,
});

const whole = (name: string, source: string, code: string, line: number, column: number) => ({
  name,
  source,
  code,
  line,
  column,
});

const oneLower = (hostile: Hostile): Hostile => ({ ...hostile, line: hostile.line + 1 });

const anyRunbook = runbookWith({});
const flagged = 'globalThis.__pwned = true';

/** What would run, if anything did. */
export const executable: Hostile[] = [
  top('an import', 'RB120', 1, 'import fs from "node:fs"'),
  top('an import of a file of the machine', 'RB120', 1, 'import x from "/etc/hostname.json"'),
  top('an import for its side effect', 'RB120', 1, `import "data:text/javascript,${flagged}"`),
  top('an export', 'RB120', 1, `export const run = (${flagged})`),
  top('a default export as layout', 'RB120', 1, 'export default () => null'),
  body('an expression as a block', 'RB121', 1, `{${flagged}}`),
  body('an expression in a sentence', 'RB121', 6, `Open {${flagged}} now`),
  body('an expression behind a comment', 'RB121', 1, `{/* all is well */ ${flagged}}`),
  body('an expression in a check', 'RB121', 12, `- [ ] Look {${flagged}}`),
  body('an expression in a heading', 'RB121', 4, `## {process.env.HOME}`),
  body('an expression in a table', 'RB121', 3, '| {process.exit()} |', '| --- |'),
  body(
    'an expression as an attribute',
    'RB122',
    7,
    `<Note title={${flagged}}>`,
    '',
    'x',
    '',
    '</Note>',
  ),
  body('an element as an attribute', 'RB101', 13, '<Note title=<b/>>', '', 'x', '', '</Note>'),
  body('a spread', 'RB123', 7, `<Note {...(${flagged})}>`, '', 'x', '', '</Note>'),
  body(
    'a handler on a known element',
    'RB126',
    7,
    '<Note onClick="alert(1)">',
    '',
    'x',
    '',
    '</Note>',
  ),
  body('a script', 'RB125', 1, `<script>${flagged}</script>`),
  body('an iframe', 'RB125', 1, '<iframe src="https://example.com"></iframe>'),
  body('an image with a handler', 'RB126', 14, '<img src="x" onerror="alert(1)" />'),
  body('an svg with a handler', 'RB126', 6, '<svg onload="alert(1)"></svg>'),
  body('a style', 'RB125', 5, 'See <style>b</style> here'),
  body('an address in an unknown element', 'RB127', 4, '<a href="javascript:alert(1)">x</a>'),
  body('an unknown component', 'RB124', 1, '<Widget />'),
  body('a member component', 'RB124', 1, '<React.Fragment>x</React.Fragment>'),
  body('a namespaced element', 'RB125', 1, '<svg:script>x</svg:script>'),
  body('a fragment', 'RB124', 1, '<>x</>'),
  whole('front matter in JavaScript', `---js\n{ id: (${flagged}) }\n---\n`, 'RB111', 1, 1),
  whole('front matter in javascript', `---javascript\n(${flagged})\n---\n`, 'RB111', 1, 1),
  whole('front matter in JSON', '---json\n{"id": "x"}\n---\n', 'RB111', 1, 1),
  whole('front matter in coffee', '--- coffee\nid: 1\n---\n', 'RB111', 1, 1),
];

/** What would lead a reader astray. */
export const misleading: Hostile[] = [
  body('a javascript address', 'RB127', 1, '[status](javascript:alert(1))'),
  body('a javascript address in capitals', 'RB127', 1, '[status](JaVaScRiPt:alert(1))'),
  body('a javascript address with an entity', 'RB127', 1, '[status](java&#115;cript:alert(1))'),
  body('a javascript address with a tab', 'RB127', 1, '[status](<java&Tab;script:alert(1)>)'),
  body(
    'a javascript address with a blank before',
    'RB127',
    1,
    '[status](<&#9;javascript:alert(1)>)',
  ),
  body(
    'a javascript address with a named colon',
    'RB127',
    1,
    '[status](javascript&colon;alert(1))',
  ),
  body('a data address', 'RB127', 5, 'See [it](data:text/html;base64,PHNjcmlwdD4=)'),
  body('a vbscript address', 'RB127', 1, '[x](vbscript:msgbox)'),
  body('a file address', 'RB127', 1, '[x](file:///etc/passwd)'),
  body('a blob address', 'RB127', 1, '[x](blob:https://example.com/1)'),
  body('an image from a data address', 'RB127', 1, '![x](data:image/svg+xml,x)'),
  body('a definition with a javascript address', 'RB127', 1, '[x]: javascript:alert(1)'),
  body('a hidden change of direction', 'RB106', 6, 'Open \u202eecnatsni\u202c now'),
  oneLower(body('an escape sequence in a command', 'RB106', 4, '```sh', 'ls \u001b[2J', '```')),
];

/** What is broken, or would cost the reader too much. */
export const broken: Hostile[] = [
  whole('an element that is never closed', `${anyRunbook}\n<Step id="x">\n\nhi\n`, 'RB102', 13, 1),
  whole('an element closed twice', `${anyRunbook}\n</Step>\n`, 'RB103', 13, 1),
  body('an HTML comment', 'RB128', 1, '<!-- hidden -->'),
  body('an autolink', 'RB101', 8, '<https://example.com>'),
  body('a placeholder outside of code', 'RB102', 6, 'Open <node> now'),
  top('a sentence that MDX takes for an import', 'RB120', 1, 'import the dump first'),
  body(
    'a sentence that MDX takes for an export',
    'RB120',
    1,
    'export the logs',
    'before you go on',
  ),
  body('words in braces', 'RB121', 6, 'Open {cluster name} now'),
  body('a brace that never closes', 'RB101', 6, 'Open {'),
  body('a quote that never closes', 'RB101', 13, '<Note title="x>'),
  whole('nothing', '', 'RB110', 1, 1),
  whole('no front matter', '<Exit id="a" outcome="resolved" />\n', 'RB110', 1, 1),
  front('a YAML tag that makes code', 'RB112', 8, `extra: !!js/function "${flagged}"`),
  front('a YAML key twice', 'RB112', 1, 'id: other'),
  front('a YAML quote that never closes', 'RB112', 10, 'summary: "x'),
  front('YAML indented with a tab', 'RB112', 1, '\tsummary: x'),
  oneLower(
    front(
      'a YAML alias bomb',
      'RB113',
      8,
      ...['a: &a [x, x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]'],
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
      'd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
    ),
  ),
  whole('a file too large', `${anyRunbook}${'x\n'.repeat(300 * 1024)}`, 'RB104', 1, 1),
  body('a line too long', 'RB105', 1, 'x'.repeat(20_000)),
  body('quotes in quotes', 'RB105', 1, '>'.repeat(5_000)),
  oneLower(body('a thicket of brackets', 'RB105', 1, '![a]('.repeat(1_900), '[x'.repeat(1_900))),
];
