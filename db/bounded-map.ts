/** A map that forgets what came first when it holds more than `most`. */
export const boundedMap = <T>(most: number) => {
  const known = new Map<string, T>();
  return {
    get: (id: string): T | undefined => known.get(id),
    set: (id: string, value: T): void => {
      if (known.size >= most && !known.has(id)) {
        const [oldest] = known.keys();
        if (oldest !== undefined) known.delete(oldest);
      }
      known.set(id, value);
    },
    delete: (id: string): void => void known.delete(id),
    clear: (): void => known.clear(),
  };
};
