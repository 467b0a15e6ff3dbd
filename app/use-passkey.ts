import { useState } from 'react';
import type { PasskeyFailure } from './passkey-browser.ts';

/** A button's worth of passkey: what runs, and why the last try came to nothing. */
export const usePasskey = (
  path: string,
  kind: 'create' | 'get',
  done: (answer: Record<string, unknown>) => void,
) => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PasskeyFailure | null>(null);
  const start = async (fields: Record<string, string> = {}) => {
    setBusy(true);
    setFailure(null);
    try {
      // Loaded when it is wanted: most visits sign nobody in.
      const { withPasskey } = await import('./passkey-browser.ts');
      done(await withPasskey(path, kind, fields));
    } catch (error) {
      setFailure('sentence' in (error as object) ? (error as PasskeyFailure) : { sentence: null });
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, start };
};

/** A whole new page: nothing of who looked before stays in it. */
export const goTo = (answer: Record<string, unknown>): void =>
  window.location.assign(String(answer.to ?? '/'));
