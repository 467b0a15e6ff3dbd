import { data } from '@remix-run/node';
import { z } from 'zod';
import { formStatusOf } from './api/answer.ts';
import type { Outcome } from './domain/outcome.ts';
import { sayByCode } from './messages/catalogue.ts';
import { readForm } from './read-form.ts';
import type { PostAnswer } from './ui/use-post.ts';

const keySchema = z.string().regex(/^[\w-]{8,100}$/);

/** One act as a page posts it: JSON in `body`, and a key that makes it count once. */
export const readPost = async <T>(
  request: Request,
  schema: z.ZodType<T>,
): Promise<{ body: T; key: string } | null> => {
  const form = await readForm(request);
  const key = keySchema.safeParse(form.get('key'));
  let body: unknown;
  try {
    body = JSON.parse(String(form.get('body') ?? ''));
  } catch {
    return null;
  }
  const parsed = schema.safeParse(body);
  return parsed.success && key.success ? { body: parsed.data, key: key.data } : null;
};

/** What a page that posted is told. */
export const answerPost = (outcome: Outcome<unknown>) => {
  if (outcome.ok) return data<PostAnswer>({ ok: true });
  const { code, params } = outcome.rejection;
  const sentence = sayByCode('rejection', code, params);
  return data<PostAnswer>({ ok: false, code, sentence }, { status: formStatusOf(code) });
};

/** A post that asks for nothing that is known. */
export const unknownPost = () => {
  const sentence = sayByCode('problem', 'wrong-fields', {});
  return data<PostAnswer>({ ok: false, code: 'wrong-fields', sentence }, { status: 400 });
};
