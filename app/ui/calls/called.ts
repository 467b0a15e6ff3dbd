const NAME = 'bulkhead-called';
/** More than can call one person at a time. */
const MOST = 300;

/** What was announced by this browser, so that neither another tab nor the next page says it again. */
const kept = (): string[] => {
  try {
    const keys: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
};

/** Those that were never announced here; from now on they were. */
export const takeNew = <T extends { key: string }>(calls: readonly T[]): T[] => {
  const before = kept();
  const known = new Set(before);
  const fresh = calls.filter(({ key }) => !known.has(key));
  if (fresh.length > 0)
    try {
      const keys = [...before, ...fresh.map(({ key }) => key)].slice(-MOST);
      localStorage.setItem(NAME, JSON.stringify(keys));
    } catch {
      // Said once more by the next page, rather than never.
    }
  return fresh;
};
