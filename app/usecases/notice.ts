/** Tells whoever listens at once of something that no log keeps. */
export const notice = <T>() => {
  const listeners = new Set<(told: T) => void>();
  return {
    tell: (told: T): void => {
      for (const listener of listeners) listener(told);
    },
    listen: (listener: (told: T) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
