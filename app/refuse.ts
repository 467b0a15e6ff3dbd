import { data } from '@remix-run/node';
import type { Rejection } from './domain/outcome.ts';
import { sayByCode } from './messages/catalogue.ts';

/** What a page that cannot be shown is answered with; the error page shows the sentence. */
export type Refusal = { sentence: string };

/** Throw it: a loader's or an action's refusal as an answer with a status and a sentence. */
export const refuse = (status: 400 | 403 | 404 | 409, rejection: Rejection) =>
  data({ sentence: sayByCode('rejection', rejection.code, rejection.params) } satisfies Refusal, {
    status,
  });

export const notFound = () => data({ sentence: '' } satisfies Refusal, { status: 404 });
