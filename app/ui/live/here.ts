import { useEffect, useSyncExternalStore } from 'react';
import type { Instant } from '../../domain/time.ts';

/** Somebody who has an incident open. */
export type Here = { id: string; name: string; since: Instant };

const NAME = 'bulkhead-here';
const BEAT_MS = 20_000;
const nobody: readonly Here[] = [];

const known = new Map<string, readonly Here[]>();
const listeners = new Set<() => void>();
let channel: BroadcastChannel | null | undefined;

type Told = { incident: string; people: Here[] };

const take = ({ incident, people }: Told) => {
  known.set(incident, people);
  for (const listener of listeners) listener();
};

const open = (): BroadcastChannel | null => {
  if (channel !== undefined) return channel;
  channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;
  if (channel) channel.onmessage = (event: MessageEvent<Told>) => take(event.data);
  return channel;
};

/** The tab that holds the connection heard who is where, and tells the other tabs. */
export const hearHere = (told: Told): void => {
  take(told);
  open()?.postMessage(told);
};

const address = (incident: string, tab: string, gone: boolean) =>
  `/events/here?${new URLSearchParams({ incident, tab, ...(gone && { gone: '1' }) })}`;

const subscribe = (listener: () => void) => {
  open();
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Says every few seconds that this tab has the incident open, and tells who else has. */
export const useHere = (incident: string): readonly Here[] => {
  useEffect(() => {
    const tab = crypto.randomUUID();
    const say = async () => {
      try {
        const answer = await fetch(address(incident, tab, false), { method: 'POST' });
        if (answer.ok) take({ incident, people: ((await answer.json()) as Told).people });
      } catch {
        // Said again with the next beat; that the connection is gone is told elsewhere.
      }
    };
    const leave = () => void navigator.sendBeacon?.(address(incident, tab, true));
    const seen = () => document.visibilityState === 'visible' && void say();
    void say();
    const beating = setInterval(say, BEAT_MS);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(beating);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [incident]);
  return useSyncExternalStore(
    subscribe,
    () => known.get(incident) ?? nobody,
    () => nobody,
  );
};
