import { hearHere } from './here.ts';
import {
  firstTab,
  type LiveChange,
  type LiveCommand,
  type LiveSignal,
  type LiveTab,
  liveStep,
  type TabMessage,
} from './live-state.ts';
import { hearNotes } from './notes.ts';

const NAME = 'bulkhead-live';
const TICK_MS = 500;

/** Only safe contexts know locks; without them a tab keeps a connection of its own while it is seen. */
const canShare = () => 'locks' in navigator && 'BroadcastChannel' in window;

/**
 * The hands of `liveStep`: one EventSource in the tab that holds the lock, a channel to the others.
 * The lock goes to the next tab when its holder closes, is frozen, or is stolen from when it is mute.
 */
export const createLiveClient = (url = '/events') => {
  let tab: LiveTab = firstTab(0);
  let source: EventSource | null = null;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let channel: BroadcastChannel | null = null;
  let letGo: (() => void) | null = null;
  let waiting: AbortController | null = null;
  let running = false;
  const listeners = new Set<() => void>();

  const close = () => {
    clearTimeout(opening);
    source?.close();
    source = null;
  };

  const open = (after: number | null) => {
    close();
    const mine = new EventSource(after === null ? url : `${url}?after=${after}`);
    source = mine;
    const on = (name: string, then: (data: unknown) => LiveSignal) =>
      mine.addEventListener(name, (event) => {
        if (source === mine) tell(then(JSON.parse((event as MessageEvent<string>).data)));
      });
    for (const type of ['hello', 'beat'] as const)
      on(type, (data) => ({ ...(data as { cursor: number; now: number }), type, at: Date.now() }));
    on('change', (data) => ({ type: 'change', change: data as LiveChange, at: Date.now() }));
    mine.addEventListener('here', (event) => {
      if (source === mine) hearHere(JSON.parse((event as MessageEvent<string>).data));
    });
    mine.addEventListener('notes', (event) => {
      if (source === mine) hearNotes(JSON.parse((event as MessageEvent<string>).data));
    });
    mine.onerror = () => {
      if (source === mine) tell({ type: 'dropped', at: Date.now() });
    };
  };

  const carryOut = (command: LiveCommand) => {
    switch (command.do) {
      case 'open':
        clearTimeout(opening);
        opening = setTimeout(() => open(tab.last), command.inMs);
        return;
      case 'close':
        return close();
      case 'tell':
        return channel?.postMessage(command.message);
      case 'steal':
        return queueForLead(true);
    }
  };

  const tell = (signal: LiveSignal) => {
    if (!running) return;
    const before = tab;
    const { tab: next, commands } = liveStep(tab, signal);
    tab = next;
    for (const command of commands) carryOut(command);
    if (tab !== before) for (const listener of listeners) listener();
  };

  const queueForLead = (steal: boolean) => {
    waiting?.abort();
    const turn = new AbortController();
    waiting = turn;
    let led = false;
    navigator.locks
      // A steal may not be aborted, so the two options never stand together.
      .request(NAME, steal ? { steal: true } : { signal: turn.signal }, () => {
        if (!running || waiting !== turn) return undefined;
        led = true;
        tell({ type: 'promoted', at: Date.now() });
        return new Promise<void>((resolve) => {
          letGo = resolve;
        });
      })
      .catch(() => {
        // Aborted in the queue, or stolen from.
        if (!led || !running || waiting !== turn) return;
        tell({ type: 'demoted', at: Date.now() });
        queueForLead(false);
      });
  };

  const stop = () => {
    if (!running) return;
    running = false;
    close();
    clearInterval(ticking);
    waiting?.abort();
    waiting = null;
    letGo?.();
    letGo = null;
    channel?.close();
    channel = null;
  };

  const start = () => {
    if (running) return;
    running = true;
    tab = { ...tab, role: 'follower', answeredAt: Date.now(), asked: 0 };
    ticking = setInterval(
      () => tell({ type: 'tick', at: Date.now(), visible: document.visibilityState === 'visible' }),
      TICK_MS,
    );
    if (!canShare()) return tell({ type: 'promoted', at: Date.now() });
    channel = new BroadcastChannel(NAME);
    channel.onmessage = (event: MessageEvent<TabMessage>) =>
      tell({ type: 'told', message: event.data, at: Date.now() });
    queueForLead(false);
    tell({ type: 'shown', at: Date.now() });
  };

  const listenToPage = () => {
    document.addEventListener('visibilitychange', () => {
      const seen = document.visibilityState === 'visible';
      if (!canShare()) return seen ? start() : stop();
      if (seen) tell({ type: 'shown', at: Date.now() });
    });
    // A frozen or cached page hears nothing and would hold the lead; it gives it up and comes back.
    document.addEventListener('freeze', stop);
    document.addEventListener('resume', start);
    window.addEventListener('pagehide', stop);
    window.addEventListener('pageshow', start);
    window.addEventListener('online', () => tell({ type: 'retry', at: Date.now() }));
  };

  let listening = false;
  return {
    read: (): LiveTab => tab,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      if (!listening) {
        listening = true;
        listenToPage();
        start();
      }
      return () => {
        listeners.delete(listener);
      };
    },
    /** What a page has read reaches to `cursor`: the stream begins there. */
    seen: (cursor: number) => tell({ type: 'seen', cursor }),
    retry: () => tell({ type: 'retry', at: Date.now() }),
  };
};

export type LiveClient = ReturnType<typeof createLiveClient>;
