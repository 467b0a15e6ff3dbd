import { translator } from '../messages/catalogue.ts';

/** The document's title, worded by the catalogue. */
export const pageTitle = (say: string | ((t: ReturnType<typeof translator>) => string)) => {
  const t = translator();
  const page = typeof say === 'string' ? say : say(t);
  return [{ title: t('shell.pageTitle', { page }) }];
};
