import type {} from 'use-intl';
import { createTranslator } from 'use-intl/core';
import { en } from './en/index.ts';
import { isIso, sayIso } from './say-iso.ts';

export type Messages = typeof en;
export type Locale = 'en';

export const catalogues: Record<Locale, Messages> = { en };

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/** The catalogue's typed translator outside React: the API, the command line, Slack and e-mail. */
export const translator = (locale: Locale = 'en') =>
  createTranslator({ locale, messages: catalogues[locale], timeZone: 'UTC' });

type ByKey = (key: string, params: Record<string, string | number>) => string;

const made = new Map<Locale, ByKey>();

/** One translator for every code: what it has read of a sentence once, it keeps. */
const byKey = (locale: Locale): ByKey => {
  const known =
    made.get(locale) ??
    (createTranslator({
      locale,
      messages: catalogues[locale] as unknown as Record<string, unknown>,
      timeZone: 'UTC',
      onError: () => undefined,
      getMessageFallback: ({ key }) => key,
    }) as unknown as ByKey);
  made.set(locale, known);
  return known;
};

const readable = (params: Record<string, string | number>): typeof params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isIso(value) ? sayIso(value) : value]),
  );

/**
 * A sentence whose key is only known at run time (a rejection's or a finding's code).
 * An unknown key answers with the key itself, so that nothing is hidden.
 */
export const sayByCode = (
  area: 'rejection' | 'finding' | 'case' | 'problem' | 'timeline' | 'soFar',
  code: string,
  params: Record<string, string | number>,
  locale: Locale = 'en',
): string => byKey(locale)(`${area}.${code}`, area === 'rejection' ? readable(params) : params);
