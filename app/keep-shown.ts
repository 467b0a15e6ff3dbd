import { isRouteErrorResponse } from '@remix-run/react';

/**
 * What a page showed last, by its address: a page that cannot be read again keeps it and says so,
 * instead of giving way to an error. A refusal of the server is no such failure.
 */
export const keepShown = <T extends { failed: boolean }>() => {
  const kept = new Map<string, T>();
  return {
    keep(key: string, shown: T) {
      if (!shown.failed) kept.set(key, shown);
    },
    async read(key: string, ask: () => Promise<T>): Promise<T> {
      try {
        return await ask();
      } catch (error) {
        const before = kept.get(key);
        const refused = isRouteErrorResponse(error) && error.status < 500;
        if (!before || error instanceof Response || refused) throw error;
        return { ...before, failed: true };
      }
    },
  };
};
