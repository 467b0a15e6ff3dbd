import { z } from 'zod';
import { sentEventLimits } from '../incident/sent-event-limits.ts';
import { storable } from '../storable.ts';
import { targetSchema } from './policy.ts';

const text = (max: number) => z.string().trim().min(1).max(max).regex(storable);

/** A page by hand as it comes over the wire; its incident is named by the address. */
export const pageInputSchema = z.strictObject({
  target: z.union([
    targetSchema,
    z.strictObject({ type: z.literal('policy'), id: targetSchema.shape.id }),
  ]),
  text: text(sentEventLimits.title),
});

const answers = {
  acknowledge: z.strictObject({ do: z.literal('acknowledge').default('acknowledge') }),
  decline: z.strictObject({
    do: z.literal('decline').default('decline'),
    reason: text(sentEventLimits.text).optional(),
  }),
  'hand-on': z.strictObject({
    do: z.literal('hand-on').default('hand-on'),
    to: targetSchema.shape.id,
  }),
  escalate: z.strictObject({ do: z.literal('escalate').default('escalate') }),
  stop: z.strictObject({ do: z.literal('stop').default('stop') }),
};

type PageAnswerInput = z.output<(typeof answers)[keyof typeof answers]>;

const named = z.looseObject({ do: z.string() });

/** What somebody says to a page by the word that its address ends with; null for any other word. */
export const pageAnswerOf = (word: string): z.ZodType<PageAnswerInput> | null =>
  Object.hasOwn(answers, word) ? answers[word as keyof typeof answers] : null;

/** The same where the word stands in the body; unknown keys are refused, so that nobody believes they were heard. */
export const pageAnswerSchema = named.transform((given, at) => {
  const read = pageAnswerOf(given.do)?.safeParse(given);
  if (read?.success) return read.data;
  at.addIssue({ code: 'custom', message: 'not an answer to a page' });
  return z.NEVER;
});
