import type { Change } from './types.ts';

/**
 * Tells listeners what was committed. What one commit brought is told at once, in the order of the
 * log, though each use-case publishes its own part.
 */
export const changeHub = () => {
  const listeners = new Set<(changes: Change[]) => void>();
  let waiting: Change[] = [];
  const flush = () => {
    const changes = waiting.sort((a, b) => a.id - b.id);
    waiting = [];
    for (const listener of listeners) listener(changes);
  };
  return {
    onChange: (listener: (changes: Change[]) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish: (changes: readonly Change[]) => {
      if (changes.length === 0) return;
      if (waiting.length === 0) queueMicrotask(flush);
      waiting.push(...changes);
    },
  };
};

export type ChangeHub = ReturnType<typeof changeHub>;
