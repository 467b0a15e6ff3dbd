import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Finding } from '../domain/runbook/finding.ts';
import type { PlaceOf } from '../domain/runbook/front-matter.ts';
import type { Place } from '../domain/runbook/plan.ts';

/** Front matter as data, with the place in the file of each of its values. */
export type FrontMatterText = { data: unknown; placeOf: PlaceOf; findings: Finding[] };

/** Reads YAML that begins on `line` of the file. Aliases are bounded; tags make no objects. */
export const readYaml = (text: string, line: number, file: string): FrontMatterText => {
  const counter = new LineCounter();
  const place = (offset: number): Place => {
    const { line: below, col } = counter.linePos(offset);
    return { line: Math.max(line, line + below - 1), column: Math.max(1, col) };
  };
  const broken = (code: string, at: Place, params: Finding['params'] = {}): FrontMatterText => ({
    data: null,
    placeOf: () => ({ line: 1, column: 1 }),
    findings: [{ code, severity: 'error', file, at, params }],
  });
  let firstAlias = 0;
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: true,
      schema: 'core',
      merge: true,
    });
    // A tag that YAML itself does not know is only a warning there, and refused here.
    const faults = [...document.errors, ...document.warnings];
    const [first] = faults;
    if (first) {
      const errors = faults.map((error) => ({
        code: 'RB112',
        severity: 'error' as const,
        file,
        at: place(beganAt(document, error)),
        params: { reason: error.message.replace(/\.$/, '') },
      }));
      return { ...broken('RB112', place(first.pos[0])), findings: errors };
    }
    firstAlias = aliasAt(document);
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    const placeOf: PlaceOf = (path) => {
      const offset = offsetOf(document.contents, path);
      return offset === null ? { line: 1, column: 1 } : place(offset);
    };
    return { data, placeOf, findings: [] };
  } catch (error) {
    // The reader throws for too many aliases, and runs out of stack on absurd nesting.
    if (error instanceof ReferenceError) return broken('RB113', place(firstAlias));
    if (error instanceof RangeError) return broken('RB105', { line, column: 1 });
    throw error;
  }
};

/** Where a fault began: for a quote that never closes its opening, not the end of the text. */
const beganAt = (document: Document, error: YAMLError): number => {
  let began = error.pos[0];
  if (!/closing .*quote/.test(error.message)) return began;
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith('QUOTE_') && node.range) began = node.range[0];
    },
  });
  return Math.min(began, error.pos[0]);
};

const aliasAt = (document: Document): number => {
  let first: number | undefined;
  visit(document, {
    Alias: (_, node) => {
      first = node.range?.[0];
      return visit.BREAK;
    },
  });
  return first ?? 0;
};

/** Walks as far down the path as the document goes; null when it does not begin there. */
const offsetOf = (root: unknown, path: (string | number)[]): number | null => {
  let node = root;
  let offset: number | null = null;
  for (const part of path) {
    if (isMap(node)) {
      const pair = (node as YAMLMap).items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
      );
      if (!pair) return offset;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else {
      const items: unknown =
        typeof node === 'object' && node !== null && 'items' in node ? node.items : null;
      const item: unknown = Array.isArray(items) ? items[Number(part)] : undefined;
      if (!isNode(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return offset;
};
