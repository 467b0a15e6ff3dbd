import { useSyncExternalStore } from 'react';

/** How the page hears of changes. `off` shows nothing: the page does not live. `since` is an instant. */
export type LiveStatus =
  | { state: 'off' }
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'lost'; since: number };

const off: LiveStatus = { state: 'off' };
let status: LiveStatus = off;
const listeners = new Set<() => void>();

/** Whoever holds the connection says here how it stands; the top bar shows it. */
export const setLiveStatus = (next: LiveStatus) => {
  status = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useLiveStatus = (): LiveStatus =>
  useSyncExternalStore(
    subscribe,
    () => status,
    () => off,
  );
