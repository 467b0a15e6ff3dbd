/** A runbook that compiles, with one piece replaced: front matter lines, or what stands in its step. */
export const runbookWith = ({
  front = [],
  body = [],
  top = [],
}: {
  /** More front matter; begins on line 4. */
  front?: string[];
  /** Stands in the step, after a blank line. */
  body?: string[];
  /** Stands before the step, at the top level. */
  top?: string[];
}): string =>
  [
    '---',
    'id: held',
    'title: Held',
    ...front,
    'roles: [commander]',
    '---',
    '',
    ...top,
    '<Step id="look" role="commander" deadline="5m">',
    '',
    ...body,
    '</Step>',
    '',
    '<Exit id="over" outcome="resolved" />',
    '',
  ].join('\n');

/** The line on which `body` begins when nothing else is added. */
export const bodyLine = 9;

/** The line on which `top` begins, and the first of `front`. */
export const topLine = 7;
export const frontLine = 4;
