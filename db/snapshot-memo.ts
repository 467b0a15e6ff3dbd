const MOST = 2000;

/**
 * Spares parsing a snapshot whose text has not changed since it was last read or written here.
 * The text itself is compared, so a change by another connection or an undone savepoint is seen.
 * What it hands out is shared: nobody may change it.
 */
export const snapshotMemo = () => {
  const known = new Map<string, { text: string; snapshot: unknown }>();
  const remember = (id: string, text: string, snapshot: unknown) => {
    if (known.size >= MOST && !known.has(id)) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    known.set(id, { text, snapshot });
  };
  return {
    parse: (id: string, text: string): unknown => {
      const found = known.get(id);
      if (found?.text === text) return found.snapshot;
      const snapshot: unknown = JSON.parse(text);
      remember(id, text, snapshot);
      return snapshot;
    },
    write: (id: string, snapshot: unknown): string => {
      const text = JSON.stringify(snapshot);
      remember(id, text, snapshot);
      return text;
    },
  };
};
