/**
 * What may be attached, per file and per incident. `size` and `total` in bytes, `name` in UTF-16
 * units; `pixels` and `side` keep a small picture from unfolding into gigabytes in a reader's browser.
 */
export const fileLimits = {
  size: 10 * 1024 * 1024,
  count: 200,
  total: 512 * 1024 * 1024,
  name: 120,
  pixels: 50_000_000,
  side: 16_384,
} as const;
