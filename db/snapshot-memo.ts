const MOST = 2000;

/** A map that forgets what came first when it is full. */
const bounded = <T>() => {
  const known = new Map<string, T>();
  return {
    get: (id: string) => known.get(id),
    set: (id: string, value: T) => {
      if (known.size >= MOST && !known.has(id)) {
        const [oldest] = known.keys();
        if (oldest !== undefined) known.delete(oldest);
      }
      known.set(id, value);
    },
    clear: () => known.clear(),
  };
};

/**
 * Spares parsing a snapshot whose text has not changed since it was last read. The text itself is
 * compared, so any change is seen. What it hands out is shared: nobody may change it.
 */
export const snapshotMemo = () => {
  const known = bounded<{ text: string; snapshot: unknown }>();
  return {
    parse: (id: string, text: string): unknown => {
      const found = known.get(id);
      if (found?.text === text) return found.snapshot;
      const snapshot: unknown = JSON.parse(text);
      known.set(id, { text, snapshot });
      return snapshot;
    },
  };
};

/** Snapshots by process and version, as the writer last saw them. `forget` after anything undone. */
export const writtenSnapshots = () => {
  const known = bounded<{ version: number; snapshot: object }>();
  return {
    get: (id: string, version: number): object | undefined => {
      const found = known.get(id);
      return found?.version === version ? found.snapshot : undefined;
    },
    set: (id: string, version: number, snapshot: object): object => {
      known.set(id, { version, snapshot });
      return snapshot;
    },
    forget: () => known.clear(),
  };
};

export type WrittenSnapshots = ReturnType<typeof writtenSnapshots>;
