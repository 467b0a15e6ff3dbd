const PREFIX = 'sealed:';

/** What stands in the log in place of a secret: the name under which the sealed value is kept. */
export const sealedRef = (name: string): string => `${PREFIX}${name}`;

/** The name that a reference leads to; null for a value that is none. */
export const sealedName = (value: string): string | null =>
  value.startsWith(PREFIX) ? value.slice(PREFIX.length) : null;
