import { useEffect, useState } from 'react';

const SAID_MS = 2500;

/** Copies a text and says for a moment what came of it. */
export const useCopy = () => {
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = (text: string) => {
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    );
  };
  return { said, copy };
};
