import { useSyncExternalStore } from 'react';

/** How this browser says that somebody is called. Nothing of it is known to the server. */
export type CallSettings = { notify: boolean; sound: boolean };

const NAME = 'bulkhead-calls';
const silent: CallSettings = { notify: false, sound: false };
const listeners = new Set<() => void>();

/** What was kept, whatever it is: only a plain yes is one. */
export const readCallSettings = (kept: string | null): CallSettings => {
  try {
    const { notify, sound } = Object(JSON.parse(kept ?? '{}'));
    return { notify: notify === true, sound: sound === true };
  } catch {
    return silent;
  }
};

let text: string | null = null;
let known = silent;

const read = (): CallSettings => {
  try {
    const kept = localStorage.getItem(NAME);
    if (kept !== text) {
      text = kept;
      known = readCallSettings(kept);
    }
  } catch {
    // A browser that keeps nothing stays silent with the next page.
  }
  return known;
};

export const keepCallSettings = (change: Partial<CallSettings>): void => {
  known = { ...read(), ...change };
  try {
    text = JSON.stringify(known);
    localStorage.setItem(NAME, text);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

export const useCallSettings = (): CallSettings =>
  useSyncExternalStore(subscribe, read, () => silent);
