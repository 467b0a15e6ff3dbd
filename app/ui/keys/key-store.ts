/** What a key does. `label` is asked when the sheet of keys is shown. */
export type Binding = { key: string; label: () => string; run: () => void };

/** How long the first key of a sequence ("g n") waits for the second. */
const SEQUENCE_MS = 1200;

/** The part of a keyboard event that decides; a test needs no browser for it. */
export type Pressed = {
  key: string;
  at: number;
  modified: boolean;
  typing: boolean;
  /** A dialog is open: the page behind it must not hear keys. */
  covered: boolean;
  /** Enter on a focused button or link presses that one already. */
  onControl: boolean;
};

/** Keys that are bound at the moment; the newest binding of a key wins. */
export const createKeyStore = () => {
  let bindings: readonly Binding[] = [];
  let pending: { key: string; at: number } | null = null;
  const listeners = new Set<() => void>();
  const change = (next: readonly Binding[]) => {
    bindings = next;
    for (const listener of listeners) listener();
  };
  const find = (key: string) => bindings.findLast((binding) => binding.key === key);

  return {
    bind(binding: Binding): () => void {
      change([...bindings, binding]);
      return () => change(bindings.filter((other) => other !== binding));
    },
    all: (): readonly Binding[] => bindings,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** The binding that a pressed key runs, or null when the key is not for us. */
    press(pressed: Pressed): Binding | null {
      const before = pending;
      pending = null;
      if (pressed.modified || pressed.typing || pressed.covered) return null;
      const key = pressed.key.toLowerCase();
      if (key === 'enter' && pressed.onControl) return null;
      if (before && pressed.at - before.at <= SEQUENCE_MS) {
        const second = find(`${before.key} ${key}`);
        if (second) return second;
      }
      const single = find(key);
      if (single) return single;
      if (bindings.some((binding) => binding.key.startsWith(`${key} `))) {
        pending = { key, at: pressed.at };
      }
      return null;
    },
  };
};

export type KeyStore = ReturnType<typeof createKeyStore>;
