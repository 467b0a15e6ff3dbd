import { basename } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { type Ring, ringOf } from './harness/rings.ts';
import {
  type Import,
  importsOf,
  parse,
  type SourceFile,
  sourceFiles,
} from './harness/source-files.ts';

const files = sourceFiles();
const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('test/');

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const allowed = (ring: Ring, { to, own, typeOnly }: Import): boolean => {
  if (own) {
    const fits = (pattern: RegExp) => pattern.test(to);
    return ring.own.some(fits) || (typeOnly && (ring.ownTypes ?? []).some(fits));
  }
  if (!ring.packages) return true;
  const name = packageOf(to);
  return ring.packages.includes(name) || (typeOnly && (ring.packageTypes ?? []).includes(name));
};

test('every file belongs to a ring', () => {
  expect(files.filter(({ path }) => !ringOf(path)).map(({ path }) => path)).toEqual([]);
});

test('a file imports only what its ring may', () => {
  const wrong = files.flatMap((file) => {
    const ring = ringOf(file.path);
    if (!ring) return [];
    return importsOf(file)
      .filter((one) => !allowed(ring, one))
      .map(
        ({ from, to, typeOnly }) => `${ring.name}: ${from} -> ${to}${typeOnly ? ' (type)' : ''}`,
      );
  });
  expect(wrong).toEqual([]);
});

test('the rule sees a wrong import', () => {
  const file = { path: 'app/domain/x.ts', text: "import { a } from '../usecases/build.ts';" };
  const ring = ringOf(file.path);
  expect(ring && importsOf(file).every((one) => allowed(ring, one))).toBe(false);
});

const impure = (file: SourceFile): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = node.getText();
    const called = ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(text);
    const newDate =
      ts.isNewExpression(node) &&
      node.expression.getText() === 'Date' &&
      (node.arguments ?? []).length === 0;
    const bare = ts.isCallExpression(node) && node.expression.getText() === 'Date';
    if (called || newDate || bare) found.push(`${file.path}: ${text}`);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
};

test('the domain asks neither for the time nor for luck', () => {
  const domain = files.filter(({ path }) => path.startsWith('app/domain/') && !isTest(path));
  expect(domain.length).toBeGreaterThan(10);
  expect(domain.flatMap(impure)).toEqual([]);
  expect(
    impure({ path: 'x.ts', text: 'const a = [Date.now(), new Date(), Math.random()];' }),
  ).toHaveLength(3);
});

test('no folder is called utils, lib, helpers or common, and no file is a barrel', () => {
  const folders = files.flatMap(({ path }) => path.split('/').slice(0, -1));
  expect(
    folders.filter((name) => /^(utils?|libs?|helpers?|common|misc|shared)$/.test(name)),
  ).toEqual([]);
  const barrels = files.filter(
    (file) =>
      /^index\.tsx?$/.test(basename(file.path)) &&
      parse(file).statements.every((statement) => ts.isExportDeclaration(statement)),
  );
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test('files are named in kebab-case', () => {
  const route = /^app\/routes\//;
  const wrong = files
    .filter(({ path }) => !route.test(path))
    .filter(({ path }) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.(tsx?|mjs)$/.test(basename(path)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no file is longer than 300 lines, no test longer than 400', () => {
  const lines = (text: string) => text.trimEnd().split('\n').length;
  const long = files.filter(({ path, text }) => lines(text) > (isTest(path) ? 400 : 300));
  expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
});

test('half of the files have under 60 lines', () => {
  const counts = files
    .filter(({ path }) => !isTest(path))
    .map(({ text }) => text.trimEnd().split('\n').length)
    .sort((a, b) => a - b);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(60);
});

/** Texts that are a name or a sign and not a sentence. */
const nameNotSentence = new Set(['Bulkhead']);

const spoken = (file: SourceFile): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text) && !nameNotSentence.has(node.text.trim())) {
      found.push(`${file.path}: ${node.text.trim()}`);
    }
    const named =
      ts.isJsxAttribute(node) && /^(aria-label|title|placeholder|alt)$/.test(node.name.getText());
    if (named && node.initializer && ts.isStringLiteral(node.initializer)) {
      const { text } = node.initializer;
      if (/\p{L}/u.test(text) && !nameNotSentence.has(text)) found.push(`${file.path}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
};

test('sentences for people stand in the catalogue, not in components', () => {
  const parts = files.filter(({ path }) => /^app\/.*\.tsx$/.test(path) && !isTest(path));
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.flatMap(spoken)).toEqual([]);
  expect(spoken({ path: 'x.tsx', text: 'const a = <p title="Go on">Hello</p>;' })).toHaveLength(2);
});

/** What calls out by itself, and why nobody but the operator can say where to. */
const callsOut: Record<string, string> = {
  'app/deliver/outgoing.ts': 'the guard itself',
  'app/deliver/email.ts': 'the mail server that SMTP_URL names',
  'app/slack/listen.ts': 'where a request that Slack signed asks to be answered',
};
const outward = /^(node:)?(https?|http2|net|tls|dgram)$|^(undici|nodemailer|axios|ws)$/;

test('whatever calls out asks through the guard of outgoing addresses', () => {
  const server = files.filter(
    ({ path }) =>
      /^app\//.test(path) &&
      !/^app\/ui\/|-browser\.ts$|^app\/entry\.client/.test(path) &&
      !isTest(path) &&
      !/\.builder\.ts$/.test(path),
  );
  const found = server.filter((file) => {
    const calls = /(?<![.\w])fetch\(/.test(file.text);
    const opens = importsOf(file).some(({ to, typeOnly }) => !typeOnly && outward.test(to));
    const dials = /\b(createTransport|createConnection|\.connect|https?\.request|https?\.get)\(/;
    return calls || (opens && dials.test(file.text)) || /from 'undici'/.test(file.text);
  });
  expect(found.map(({ path }) => path)).toEqual(Object.keys(callsOut).sort());
});
