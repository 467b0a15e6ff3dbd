import { z } from 'zod';
import { readDate, readDuration, readInterval } from './durations.ts';
import { isInputName, isKebab, isReserved } from './names.ts';
import { isPattern } from './pattern.ts';

// An issue's message is not a sentence: it is the word that `finding.RB115` selects its sentence by.

const text = z
  .union([z.string(), z.number(), z.boolean()], 'text')
  .transform((value) => String(value).trim())
  .refine((value) => value !== '' && value.length <= 4_000, 'text');

const kebab = text.refine((value) => isKebab(value) && !isReserved(value), 'kebab');

/** One value stands for a list of one. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) || value === undefined ? value : [value]),
    z.array(item, 'list').max(200, 'list').optional(),
  );

const parsed = <T>(word: string, read: (value: string) => T | null) =>
  text.transform((value, context) => {
    const fit = read(value);
    if (fit !== null) return fit;
    context.addIssue({ code: 'custom', message: word });
    return z.NEVER;
  });

const duration = parsed('duration', readDuration);
const oneOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.enum(options, `oneOf ${options.join(', ')}`);

/** A plain value stands for a mapping with only its name; a union would hide what is wrong in one. */
const named = <T extends z.ZodType>(key: string, mapping: T) =>
  z.preprocess((value) => (typeof value === 'object' ? value : { [key]: value }), mapping);

const role = named('id', z.object({ id: kebab, title: text.optional() }, 'role'));

const input = named(
  'name',
  z.object(
    {
      name: text.refine((name) => isInputName(name) && !isReserved(name), 'inputName'),
      label: text.optional(),
      pattern: text.refine(isPattern, 'pattern').optional(),
      default: text.optional(),
      secret: z.boolean('flag').optional(),
    },
    'input',
  ),
);

/** The front matter of a runbook; keys that are not named here are let through and ignored. */
export const frontMatterSchema = z.object({
  schema: z.literal(1, 'schema').default(1),
  id: kebab,
  title: text.optional(),
  summary: text.optional(),
  kind: oneOf(['contingency', 'alert', 'procedure']).default('procedure'),
  mitigation: oneOf([
    'redundancy',
    'service-interruption',
    'documentation',
    'escalation',
    'review',
  ]).optional(),
  status: oneOf(['draft', 'active', 'deprecated']).default('active'),
  supersededBy: kebab.optional(),
  severity: oneOf(['sev1', 'sev2', 'sev3', 'sev4']).optional(),
  tier: text.pipe(oneOf(['0', '1', '2', '3'])).optional(),
  owner: text.optional(),
  successor: text.optional(),
  escalation: kebab.optional(),
  services: listOf(text),
  alerts: listOf(text),
  tags: listOf(text),
  aliases: listOf(text),
  related: listOf(text),
  requires: listOf(text),
  roles: listOf(role),
  inputs: listOf(input),
  objective: z
    .object({ rto: duration.optional(), mtpd: duration.optional() }, 'mapping')
    .optional(),
  activation: z
    .object(
      { authority: text.optional(), when: text.optional(), notWhen: text.optional() },
      'mapping',
    )
    .optional(),
  standDown: text.optional(),
  review: z
    .object(
      {
        every: parsed('interval', readInterval).optional(),
        lastReviewed: parsed('date', readDate).optional(),
      },
      'mapping',
    )
    .optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
