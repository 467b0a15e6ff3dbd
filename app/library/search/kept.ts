/** Values by key; of more than `most` (as `sizeOf` counts them) the least recently used are forgotten. */
export const keptUpTo = <T>(most: number, sizeOf: (value: T) => number) => {
  const kept = new Map<string, T>();
  let size = 0;
  return {
    get: (key: string, make: () => T): T => {
      const known = kept.get(key);
      const value = known ?? make();
      if (known === undefined) size += sizeOf(value);
      else kept.delete(key);
      kept.set(key, value);
      for (const [oldest, one] of kept) {
        if (size <= most || oldest === key) break;
        kept.delete(oldest);
        size -= sizeOf(one);
      }
      return value;
    },
    clear: (): void => {
      kept.clear();
      size = 0;
    },
  };
};
