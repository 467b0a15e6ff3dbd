/** Letters and digits that nobody takes for another when reading from paper (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUP = 5;
const GROUPS = 5;

/** How many codes stand on one sheet. */
export const CODES_ON_A_SHEET = 10;

/**
 * A code of 125 bits in five groups, made of the first 25 bytes of a random text in hexadecimal: more
 * than the 112 bits from which on a plain hash is enough to keep it (ASVS 6.5.2).
 */
export const sealedCode = (randomHex: string): string => {
  const sign = (at: number) =>
    ALPHABET[Number.parseInt(randomHex.slice(at * 2, at * 2 + 2), 16) % ALPHABET.length] as string;
  const group = (at: number) =>
    Array.from({ length: GROUP }, (_, sign_) => sign(at * GROUP + sign_)).join('');
  return Array.from({ length: GROUPS }, (_, at) => group(at)).join('-');
};

/** A typed code as it was printed: capitals, blanks, dashes and look-alikes do not matter. */
export const plainCode = (typed: string): string =>
  typed
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
