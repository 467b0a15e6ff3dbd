import { useEffect, useSyncExternalStore } from 'react';
import type { Instant } from '../../domain/time.ts';
import { amongTabs } from './among-tabs.ts';

/** Somebody who has an incident open. */
export type Here = { id: string; name: string; since: Instant };

const BEAT_MS = 20_000;
const nobody: readonly Here[] = [];

type Told = { incident: string; people: Here[] };

const known = new Map<string, readonly Here[]>();
const tabs = amongTabs<Told>('bulkhead-here');
/** The tab that holds the connection heard who is where, and tells the other tabs. */
export const hearHere = tabs.hear;

const address = (incident: string, tab: string, gone: boolean) =>
  `/events/here?${new URLSearchParams({ incident, tab, ...(gone && { gone: '1' }) })}`;

const subscribe = (listener: () => void) =>
  tabs.listen(({ incident, people }) => {
    known.set(incident, people);
    listener();
  });

/** Says every few seconds that this tab has the incident open, and tells who else has. */
export const useHere = (incident: string): readonly Here[] => {
  useEffect(() => {
    const tab = crypto.randomUUID();
    const say = async () => {
      try {
        const answer = await fetch(address(incident, tab, false), { method: 'POST' });
        if (answer.ok) tabs.take({ incident, people: ((await answer.json()) as Told).people });
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
