/** No NUL and no half of a surrogate pair: neither survives storing and hashing as UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
export const storable = /^[^\u0000\p{Surrogate}]*$/u;
