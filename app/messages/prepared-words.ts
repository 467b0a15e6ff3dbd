import { createTranslator } from 'use-intl/core';
import { catalogues } from './catalogue.ts';

// Stands in for `use-intl` in built pages: see vite.config.ts.

type Translate = (key: string, params?: Record<string, unknown>) => string;

/** Most sentences are asked for without facts: those are looked up once. */
const keeping = <T extends Translate>(translate: T): T => {
  const plain = new Map<string, string>();
  const say: Translate = (key, params) => {
    if (params) return translate(key, params);
    const known = plain.get(key) ?? translate(key);
    plain.set(key, known);
    return known;
  };
  return Object.assign(say, translate) as T;
};

const made = new Map<string, Translate>();

/**
 * One translator for each area, and with it its formats of numbers and plurals. A provider would
 * make them anew for every page that is rendered, and a translator for every part of it.
 */
export const useTranslations = (area: string): Translate => {
  const known =
    made.get(area) ??
    keeping(
      createTranslator({
        ...{ locale: 'en', timeZone: 'UTC', namespace: area as never },
        messages: catalogues.en as unknown as Record<string, never>,
      }) as Translate,
    );
  made.set(area, known);
  return known;
};

export const IntlProvider = <T>({ children }: { children: T }): T => children;
