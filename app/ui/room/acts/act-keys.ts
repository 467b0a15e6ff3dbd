import type { SentEvent } from '../../../domain/incident/sent-event.ts';

/**
 * One key for one event until it is answered: a double click, or a second try after the network
 * failed, sends the same key and counts once. After an answer the same event is a new act.
 */
export const createActKeys = (make: () => string) => {
  const open = new Map<string, string>();
  return {
    keyFor(event: SentEvent): string {
      const text = JSON.stringify(event);
      const key = open.get(text) ?? make();
      open.set(text, key);
      return key;
    },
    answered(event: SentEvent) {
      open.delete(JSON.stringify(event));
    },
  };
};
