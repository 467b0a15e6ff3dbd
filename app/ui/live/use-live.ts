import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Instant } from '../../domain/time.ts';
import { createLiveClient, type LiveClient } from './live-client.ts';
import { firstTab, type Link, type LiveChange, skewOf } from './live-state.ts';

const onServer = firstTab(0);
let shared: LiveClient | null = null;
const client = () => {
  shared ??= createLiveClient();
  return shared;
};

const subscribe = (listener: () => void) => client().subscribe(listener);
const read = () => client().read();
const readOnServer = () => onServer;

export type Live = {
  state: Link;
  /** When contact was last had, while there is none. */
  since: Instant | null;
  lastChange: LiveChange | null;
  /** Newest change of the incident that was asked for, of any incident when none was. */
  newest: number;
  /** Grows when changes may have been missed: what is shown must be read again. */
  gaps: number;
  /** Milliseconds that the server's clock is ahead of this browser's. */
  skew: number;
  /** How long the server's clock has stood still, in seconds. */
  stands: number | null;
  /** Whether this tab holds the connection: of all tabs of a browser one speaks. */
  leads: boolean;
  retry: () => void;
};

/**
 * What is known of the server's changes, shared by all tabs of this browser. `cursor` is how far
 * the page's own data reach; give it, and nothing between reading and connecting is missed.
 */
export const useLive = (incident?: string, cursor?: number): Live => {
  const tab = useSyncExternalStore(subscribe, read, readOnServer);
  // Only where the page began: later cursors come of changes that the stream has told.
  const began = useRef(cursor);
  useEffect(() => {
    if (began.current !== undefined) client().seen(began.current);
  }, []);
  return {
    state: tab.link,
    since: tab.since,
    lastChange: tab.lastChange,
    newest: incident ? (tab.newestOf[incident] ?? 0) : (tab.lastChange?.id ?? 0),
    gaps: tab.gaps,
    skew: skewOf(tab),
    stands: tab.stands ?? null,
    leads: tab.role === 'leader',
    retry: () => client().retry(),
  };
};
