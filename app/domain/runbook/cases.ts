import { z } from 'zod';
import type { CaseEvent, RunbookCase } from './case.ts';
import { readCaseEvent, readMoment } from './case-event.ts';
import type { Finding } from './finding.ts';

export type Path = readonly (string | number)[];

const moment = z.unknown().transform((value, ctx) => {
  const seconds = readMoment(value);
  if (seconds !== null) return seconds;
  ctx.addIssue({ code: 'custom', message: 'time' });
  return z.NEVER;
});

/** Values are text; a number or a truth written without quotes is taken as it is spelled. */
const text = z
  .union([z.string(), z.number(), z.boolean()], { error: 'text' })
  .transform((value) => String(value));

const outcomes = ['resolved', 'mitigated', 'false-alarm', 'handed-over', 'aborted'] as const;

const caseSchema = z.strictObject(
  {
    name: text,
    inputs: z.record(z.string(), text, { error: 'mapping' }).default({}),
    events: z.array(z.unknown(), { error: 'list' }),
    expect: z.strictObject(
      {
        exit: text,
        outcome: z.enum(outcomes, { error: 'outcome' }).optional(),
        within: moment.optional(),
        overdue: z.array(text, { error: 'list' }).optional(),
        pages: z
          .number({ error: 'count' })
          .int({ error: 'count' })
          .min(0, { error: 'count' })
          .optional(),
      },
      { error: mappingOrKey },
    ),
  },
  { error: mappingOrKey },
);

const fileSchema = z.strictObject(
  {
    schema: z.literal(1, { error: 'version' }),
    runbook: text,
    cases: z.array(z.unknown(), { error: 'list' }).min(1, { error: 'list' }),
  },
  { error: mappingOrKey },
);

function mappingOrKey(issue: { code?: string }): string {
  return issue.code === 'unrecognized_keys' ? 'knownKey' : 'mapping';
}

/**
 * Reads what a NAME.cases.yml holds (already parsed from YAML). Every fault is reported as RB304
 * with the line that `lineOf` finds for its path, and the cases that do read are answered beside it;
 * RB305 when the file speaks of another runbook than `runbook`.
 */
export const parseCases = (
  data: unknown,
  lineOf: (path: Path) => number,
  { file = '', runbook }: { file?: string; runbook?: string } = {},
): { cases: RunbookCase[]; findings: Finding[] } => {
  const findings: Finding[] = [];
  const report = (path: Path, expected: string, code = 'RB304'): void => {
    findings.push({
      code,
      severity: 'error',
      file,
      at: { line: lineOf(path), column: 1 },
      params: { path: path.join('.'), expected },
    });
  };
  const read = <T>(schema: z.ZodType<T>, value: unknown, at: Path): T | undefined => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      for (const key of keys) {
        const path = [...at, ...(issue.path as Path), ...(key === undefined ? [] : [key])];
        report(path, issue.message);
      }
    }
    return undefined;
  };

  const whole = read(fileSchema, data, []);
  if (!whole) return { cases: [], findings };
  if (runbook !== undefined && whole.runbook !== runbook) report(['runbook'], runbook, 'RB305');

  const names = new Set<string>();
  const cases = whole.cases.flatMap((each, number): RunbookCase[] => {
    const at = ['cases', number];
    const head = read(caseSchema, each, at);
    if (!head) return [];
    if (names.has(head.name)) report([...at, 'name'], 'unique');
    names.add(head.name);
    const before = findings.length;
    let last = 0;
    const events = head.events.flatMap((event, i): CaseEvent[] => {
      const place = [...at, 'events', i];
      const one = readCaseEvent(event, lineOf(place), (path, expected) =>
        report([...place, ...path], expected),
      );
      if (!one) return [];
      if (one.at < last) report([...place, 'at'], 'later');
      last = Math.max(last, one.at);
      return [one];
    });
    const { name, inputs, expect } = head;
    return findings.length > before ? [] : [{ name, line: lineOf(at), inputs, events, expect }];
  });
  return { cases, findings };
};
