import { expect, test } from 'vitest';
import { fileKinds, judgeKind } from './file-kind.ts';
import { fileLimits } from './file-limits.ts';
import { plainFileName } from './file-name.ts';

test('what a file is and what it is called must agree', () => {
  expect(judgeKind('graph.png', 'image/png', false)).toMatchObject({
    ok: true,
    value: { mediaType: 'image/png' },
  });
  expect(judgeKind('GRAPH.JPEG', 'image/jpeg', false).ok).toBe(true);
  expect(judgeKind('api.log', null, true)).toMatchObject({ value: { mediaType: 'text/plain' } });
  expect(judgeKind('graph.png', 'image/jpeg', false)).toEqual({
    ok: false,
    rejection: { code: 'file-name-refused', params: { name: 'graph.png', found: 'image/jpeg' } },
  });
});

test.each([
  ['page.html', null, true, 'file-name-refused'],
  ['icon.svg', null, true, 'file-name-refused'],
  ['icon.svg', 'application/xml', true, 'file-type-refused'],
  ['graph.png', null, true, 'file-name-refused'],
  ['graph.png', null, false, 'file-type-refused'],
  ['logs.zip', 'application/zip', false, 'file-type-refused'],
  ['logs.log', 'application/gzip', false, 'file-type-refused'],
  ['run.sh', null, true, 'file-name-refused'],
  ['tool.exe', 'application/x-msdownload', false, 'file-type-refused'],
  ['log', null, true, 'file-name-refused'],
])('%s with %s in it is refused', (name, found, readable, code) => {
  expect(judgeKind(name, found, readable)).toMatchObject({ rejection: { code } });
});

test('nothing that a browser runs may be shown in place', () => {
  const inline = fileKinds.filter((kind) => kind.inline).map(({ mediaType }) => mediaType);
  expect(inline).toEqual(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\graph.png', 'graph.png'],
  ['.bashrc', 'bashrc'],
  ['a\u0000b\r\nSet-Cookie: x.log', 'abSet-Cookie: x.log'],
  ['invoice\u202Egnp.exe', 'invoicegnp.exe'],
  ['  spaced \t out.log ', 'spaced out.log'],
  ['', 'file'],
  ['///', 'file'],
  ['<img src=x onerror=alert(1)>.png', '<img src=x onerror=alert(1)>.png'],
])('the name %j is kept as %j', (given, kept) => {
  expect(plainFileName(given)).toBe(kept);
});

test('a long name keeps its ending', () => {
  const name = plainFileName(`${'é'.repeat(500)}.log`);
  expect(name).toHaveLength(fileLimits.name);
  expect(name.endsWith('é.log')).toBe(true);
});
