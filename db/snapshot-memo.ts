import { boundedMap } from './bounded-map.ts';
import { readSnapshot } from './snapshot-text.ts';

/** JSON of another shape is as unreadable as a text that is none. */
const readable = (text: string): unknown => {
  try {
    return readSnapshot(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    throw new SyntaxError('no snapshot', { cause: error });
  }
};

/**
 * Spares reading a snapshot whose text has not changed since it was last read. The text itself is
 * compared, so any change is seen. What it hands out is shared: nobody may change it.
 */
export const snapshotMemo = () => {
  const known = boundedMap<{ text: string; snapshot: unknown }>(2000);
  return {
    read: (id: string, text: string): unknown => {
      const found = known.get(id);
      if (found?.text === text) return found.snapshot;
      const snapshot = readable(text);
      known.set(id, { text, snapshot });
      return snapshot;
    },
  };
};
