import { useEffect, useState } from 'react';

const nameOf = (key: string) => `bulkhead.draft.${key}`;

export type Draft = { text: string; base: number };

const read = (key: string): Draft | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null') as Partial<Draft> | null;
    return kept && typeof kept.text === 'string' && typeof kept.base === 'number'
      ? { text: kept.text, base: kept.base }
      : null;
  } catch {
    return null;
  }
};

/**
 * What somebody writes and has not saved, kept in their browser over a reload or a lost connection.
 * `base` is the version they began from. Null: nothing is being written.
 */
export const useKeptDraft = (key: string): [Draft | null, (draft: Draft | null) => void] => {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => setDraft(read(key)), [key]);
  const keep = (next: Draft | null) => {
    setDraft(next);
    try {
      if (next) localStorage.setItem(nameOf(key), JSON.stringify(next));
      else localStorage.removeItem(nameOf(key));
    } catch {
      // A browser that keeps nothing still lets people write.
    }
  };
  return [draft, keep];
};
