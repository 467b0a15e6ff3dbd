import { data } from '@remix-run/node';
import type { Refusal } from './refuse.ts';

/** The form that was sent. A body that is no form is refused with 400 instead of thrown on. */
export const readForm = async (request: Request): Promise<FormData> => {
  try {
    return await request.formData();
  } catch {
    throw data({ sentence: '' } satisfies Refusal, { status: 400 });
  }
};
