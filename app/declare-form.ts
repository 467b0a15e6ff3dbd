import { z } from 'zod';
import { type DrillPlan, drillKinds, MOST_PACE, USUAL_DRILL } from './domain/drill/drill.ts';
import { parseInjects } from './domain/drill/parse-injects.ts';
import { fitsPattern } from './domain/runbook/pattern.ts';
import type { InputField } from './domain/runbook/plan.ts';
import type { DeclareInput } from './usecases/types.ts';

const VALUE_LIMIT = 1000;

const fields = z.object({
  title: z.string().trim().min(3).max(200),
  severity: z.enum(['sev1', 'sev2', 'sev3', 'sev4']),
  kind: z.enum(['real', 'drill']),
  runbook: z.string().min(1).max(200),
});

/** How a drill is rehearsed: fields named `drill:<what>`; those of a real incident are not read. */
const drillOf = (
  values: Record<string, string>,
): { ok: true; drill?: DrillPlan } | { ok: false; line: number } => {
  if (values.kind !== 'drill') return { ok: true };
  const injects = parseInjects(values['drill:injects'] ?? '');
  if (!injects.ok) return injects;
  const pace = z.coerce.number().int().min(1).max(MOST_PACE).catch(1).parse(values['drill:pace']);
  const pages = values['drill:pages'] === 'log' ? 'log' : 'marked';
  const kind = z.enum(drillKinds).catch(USUAL_DRILL).parse(values['drill:kind']);
  return { ok: true, drill: { pages, pace, kind, injects: injects.injects } };
};

export type FieldName = keyof z.infer<typeof fields>;

/** A form that was sent back: what was entered, and what is wrong with it. */
export type Refused = {
  values: Record<string, string>;
  wrong: FieldName[];
  /** Names of inputs whose value does not fit. */
  wrongInputs: { name: string; why: 'pattern' | 'too-long' }[];
  /** The line of the injects that cannot be read. */
  wrongInject?: number;
  sentence?: string;
};

const key = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** Reads the declare form. Inputs stand in fields named `input:<name>`; an empty one is not known yet. */
export const parseDeclaration = (
  form: FormData,
  inputs: InputField[],
):
  | { ok: true; input: DeclareInput; key: string | null; refused: Refused }
  | { ok: false; refused: Refused } => {
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const parsed = fields.safeParse(values);
  const known = inputs.flatMap(({ name, pattern }) => {
    const value = values[`input:${name}`]?.trim() ?? '';
    return value ? [{ name, pattern, value }] : [];
  });
  const wrongInputs = known.flatMap(({ name, pattern, value }): Refused['wrongInputs'] =>
    value.length > VALUE_LIMIT
      ? [{ name, why: 'too-long' }]
      : pattern && !fitsPattern(pattern, value)
        ? [{ name, why: 'pattern' }]
        : [],
  );
  const wrong = parsed.success
    ? []
    : [...new Set(parsed.error.issues.map((issue) => issue.path[0] as FieldName))];
  const drill = drillOf(values);
  const refused: Refused = {
    ...{ values, wrong, wrongInputs },
    ...(drill.ok ? {} : { wrongInject: drill.line }),
  };
  if (!parsed.success || wrongInputs.length > 0 || !drill.ok) return { ok: false, refused };
  return {
    ok: true,
    refused,
    key: key.safeParse(values.key).data ?? null,
    input: {
      ...parsed.data,
      ...(drill.drill && { drill: drill.drill }),
      inputs: Object.fromEntries(known.map(({ name, value }) => [name, value])),
    },
  };
};
