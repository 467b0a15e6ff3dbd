/** How far the browser's clock may be read apart before an older reading is thrown away. */
const DRIFT_MS = 2000;

/**
 * One tick a second for everything that counts, corrected to the server's clock.
 * A reading of the server's time is late by the network: of readings that agree, the highest is the truest.
 */
export const createClock = (browserNow: () => number = Date.now) => {
  let offset: number | null = null;
  let shown = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();
  const tick = () => {
    const next = Math.floor((browserNow() + (offset ?? 0)) / 1000) * 1000;
    if (next === shown) return;
    shown = next;
    for (const listener of listeners) listener();
  };

  return {
    /** Told whenever the server says what time it has. */
    setServerNow(serverNow: number) {
      const read = serverNow - browserNow();
      offset =
        offset === null || Math.abs(read - offset) > DRIFT_MS ? read : Math.max(read, offset);
      tick();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (timer === undefined) timer = setInterval(tick, 250);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      };
    },
    /** The server's time, in whole seconds. */
    now: () => {
      if (shown === 0) tick();
      return shown;
    },
  };
};
