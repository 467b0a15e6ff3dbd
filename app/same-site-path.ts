const BASE = 'http://bulkhead.invalid';

/**
 * A path that may be gone to after signing in: on this site, and not a page of signing in itself.
 * Anything that a browser could read as another site's address answers `/`.
 */
export const sameSitePath = (wanted: string | null | undefined): string => {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, BASE)) return '/';
  const url = new URL(wanted, BASE);
  if (url.origin !== BASE || url.pathname.startsWith('//')) return '/';
  if (/^\/sign-(in|out)(\/|$)/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}`;
};
