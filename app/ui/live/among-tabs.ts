/**
 * What the tab that holds the connection heard and no change tells: it hands it to the listeners of
 * its own page and to those of the browser's other tabs.
 */
export const amongTabs = <T>(name: string) => {
  const listeners = new Set<(told: T) => void>();
  let channel: BroadcastChannel | null | undefined;

  const take = (told: T): void => {
    for (const listener of listeners) listener(told);
  };

  const open = (): BroadcastChannel | null => {
    if (channel !== undefined) return channel;
    channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null;
    if (channel) channel.onmessage = (event: MessageEvent<T>) => take(event.data);
    return channel;
  };

  return {
    take,
    hear: (told: T): void => {
      take(told);
      open()?.postMessage(told);
    },
    listen: (listener: (told: T) => void): (() => void) => {
      open();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
