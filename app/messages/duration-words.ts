import { createTranslator } from 'use-intl/core';
import { catalogues, type Locale } from './catalogue.ts';
import { sayDuration } from './say-duration.ts';

/** Words a length of time in seconds outside React. */
export const durationWords = (locale: Locale = 'en'): ((seconds: number) => string) => {
  const t = createTranslator({
    ...{ locale, messages: catalogues[locale], timeZone: 'UTC' },
    namespace: 'duration',
  });
  return (seconds) => sayDuration(t, seconds);
};
