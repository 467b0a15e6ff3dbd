import type { Finding } from '../domain/runbook/finding.ts';
import type { Place } from '../domain/runbook/plan.ts';

type Message = {
  reason: string;
  place?: Place | { start: Place } | undefined;
  line?: number | undefined;
  column?: number | undefined;
};

/**
 * A parser's complaint as a finding, or null when the error is no such complaint. `lines` are the
 * source's, to find where something began that the parser only missed the end of.
 */
export const syntaxFinding = (error: unknown, file: string, lines: string[]): Finding | null => {
  if (error instanceof RangeError) {
    return finding('RB105', { line: 1, column: 1 }, {});
  }
  if (!isMessage(error)) return null;
  const reason = error.reason.replace(/\.$/, '').replace(/ \(note: .*$/s, '');
  const opened = /^Expected a closing tag for `<([^>`]*)>` \((\d+):(\d+)/.exec(reason);
  if (opened) {
    const at = { line: Number(opened[2]), column: Number(opened[3]) };
    return finding('RB102', at, { element: opened[1] || 'fragment' });
  }
  const at = placeOf(error);
  const crossed = /^Unexpected closing tag `<\/([^>`]*)>`.* `<([^>`]*)>` \((\d+):(\d+)/.exec(
    reason,
  );
  if (crossed) return finding('RB103', at, { element: crossed[1] || 'fragment' });
  if (/^Unexpected closing slash/.test(reason)) {
    // The parser points at the slash; the tag begins one character before it.
    const tag = { line: at.line, column: Math.max(1, at.column - 1) };
    const name = /^<\/\s*([\w.:-]+)/.exec((lines[tag.line - 1] ?? '').slice(tag.column - 1))?.[1];
    return finding('RB103', tag, { element: name ?? 'fragment' });
  }
  if (/import\/exports/.test(reason)) {
    const began = wordAt(at, lines);
    if (began) return finding('RB120', began.at, { word: began.word });
  }
  if (/^Could not parse expression/.test(reason)) {
    return finding('RB121', braceBefore(at, lines) ?? at, {});
  }
  if (/^Unexpected character `!`.* before name/.test(reason)) {
    // The parser points behind the bracket that opens a comment, a doctype or CDATA.
    return finding('RB128', { line: at.line, column: Math.max(1, at.column - 1) }, {});
  }
  const began = openedAt(reason, at, lines);
  return finding('RB101', began ?? at, {
    reason: reason.charAt(0).toLowerCase() + reason.slice(1),
  });

  function finding(code: string, where: Place, params: Finding['params']): Finding {
    return { code, severity: 'error', file, at: where, params };
  }
};

/** The line, here or above, that begins with the word that MDX takes for code. */
const wordAt = (at: Place, lines: string[]): { at: Place; word: string } | null => {
  for (let line = at.line; line > Math.max(0, at.line - furthest); line -= 1) {
    const word = /^(?:import|export)\b/.exec(lines[line - 1] ?? '')?.[0];
    if (word) return { at: { line, column: 1 }, word };
  }
  return null;
};

/** The nearest brace before a place, on its line or above. */
const braceBefore = (at: Place, lines: string[]): Place | null => {
  for (let line = at.line; line > Math.max(0, at.line - furthest); line -= 1) {
    const text = (lines[line - 1] ?? '').slice(0, line === at.line ? at.column : undefined);
    const column = text.lastIndexOf('{') + 1;
    if (column > 0) return { line, column };
  }
  return null;
};

/** The brace or the quote that was opened and not closed. */
const openedAt = (reason: string, at: Place, lines: string[]): Place | null => {
  if (reason.startsWith('Unexpected end of file in expression')) return braceBefore(at, lines);
  // A quote that stays open turns what stands between later quotes into attributes.
  if (!/attribute|in name|before name|in tag/.test(reason)) return null;
  for (let line = at.line; line > Math.max(0, at.line - furthest); line -= 1) {
    const text = lines[line - 1] ?? '';
    const quotes = text.split('"').length - 1;
    if (/^\s*<[A-Za-z]/.test(text) && quotes % 2 === 1) {
      return { line, column: text.lastIndexOf('"') + 1 };
    }
  }
  return null;
};

/** How many lines back the beginning of a fault is looked for. */
const furthest = 200;

const isMessage = (error: unknown): error is Message =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string';

const placeOf = (message: Message): Place => {
  const place = message.place && 'start' in message.place ? message.place.start : message.place;
  return {
    line: place?.line ?? message.line ?? 1,
    column: place?.column ?? message.column ?? 1,
  };
};
