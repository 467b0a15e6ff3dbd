import type { Finding } from '../domain/runbook/finding.ts';
import type { Place } from '../domain/runbook/plan.ts';

type Message = {
  reason: string;
  place?: Place | { start: Place } | undefined;
  line?: number | undefined;
  column?: number | undefined;
};

/** A parser's complaint as a finding, or null when the error is no such complaint. */
export const syntaxFinding = (error: unknown, file: string): Finding | null => {
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
    return finding('RB103', tag, { element: 'fragment' });
  }
  return finding('RB101', at, { reason: reason.charAt(0).toLowerCase() + reason.slice(1) });

  function finding(code: string, where: Place, params: Finding['params']): Finding {
    return { code, severity: 'error', file, at: where, params };
  }
};

const isMessage = (error: unknown): error is Message =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string';

const placeOf = (message: Message): Place => {
  const place = message.place && 'start' in message.place ? message.place.start : message.place;
  return {
    line: place?.line ?? message.line ?? 1,
    column: place?.column ?? message.column ?? 1,
  };
};
