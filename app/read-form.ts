import { type AppLoadContext, data } from '@remix-run/node';
import type { Refusal } from './refuse.ts';

/**
 * The form that was sent. A body that is no form is refused with 400 instead of thrown on. With the
 * context it outlasts that its sender must first show who they are.
 */
export const readForm = async (
  request: Request,
  context?: Pick<AppLoadContext, 'noteForm'>,
): Promise<FormData> => {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw data({ sentence: '' } satisfies Refusal, { status: 400 });
  }
  context?.noteForm?.(form);
  return form;
};
