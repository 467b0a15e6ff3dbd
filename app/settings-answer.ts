import { data } from '@remix-run/node';
import { formStatusOf } from './api/answer.ts';
import type { Outcome } from './domain/outcome.ts';
import { sayByCode } from './messages/catalogue.ts';

export type SettingsAnswer = { ok: boolean; intent: string; sentence?: string; token?: string };

/** What a form of the settings is answered with: what was done, or why it was not. */
export const answerSettings = (
  intent: string,
  outcome: Outcome<unknown>,
  done?: { sentence?: string; token?: string },
) => {
  if (outcome.ok) return data<SettingsAnswer>({ ok: true, intent, ...done });
  const { code, params } = outcome.rejection;
  const sentence = sayByCode('rejection', code, params);
  return data<SettingsAnswer>({ ok: false, intent, sentence }, { status: formStatusOf(code) });
};

/** A form that asks for nothing that is known. */
export const unknownIntent = () => data<SettingsAnswer>({ ok: false, intent: '' }, { status: 400 });
