import { accepted, type Outcome, rejected } from '../outcome.ts';

/** In characters as people count them (code points). */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/**
 * Whether a password may be taken: long enough, not among those that everybody tries first, and not
 * the person's own name or address. What it is made of is nobody's business. Refused with
 * `password-too-short` (`least`), `password-too-long` (`most`), `password-common`, `password-own`.
 */
export const mayBePassword = (
  password: string,
  isCommon: (password: string) => boolean,
  own: readonly (string | null)[] = [],
): Outcome<null> => {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least)
    return rejected('password-too-short', { least: PASSWORD_LENGTH.least });
  if (length > PASSWORD_LENGTH.most)
    return rejected('password-too-long', { most: PASSWORD_LENGTH.most });
  const plain = plainly(password);
  if (new Set(plain).size < 4 || isCommon(plain)) return rejected('password-common');
  if (own.some((word) => word !== null && plainly(word) === plain)) return rejected('password-own');
  return accepted(null);
};

/** Capitals and blanks hide nothing from whoever guesses. */
export const plainly = (text: string): string => text.toLowerCase().replace(/\s+/g, '');
