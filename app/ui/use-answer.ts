import { useEffect, useState } from 'react';

const PAUSE_MS = 150;

/** What an address answers, asked anew when it changes; the last answer stays until the next one. */
export const useAnswer = <T>(address: string | null): T | null => {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    if (address === null) {
      setAnswer(null);
      return;
    }
    const stop = new AbortController();
    const ask = async () => {
      try {
        const got = await fetch(address, { signal: stop.signal });
        if (got.ok) setAnswer((await got.json()) as T);
      } catch {
        // The list that is there already stays; whoever declares an incident needs no error about it.
      }
    };
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address]);
  return answer;
};
