const allowed = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * The scheme of an address that a page must not carry, else null. Addresses without a scheme
 * (relative, `#anchor`) are fine. Browsers drop control characters and blanks inside a scheme, so
 * they are dropped here before it is read.
 */
export const refusedScheme = (url: string): string | null => {
  const bare = url.replace(/[\s\p{Cc}\p{Cf}\ufffd]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || allowed.has(scheme) ? null : scheme.slice(0, 40);
};
