import { useEffect, useRef, useState } from 'react';
import type { SearchResult } from '../../domain/runbook/library.types.ts';
import { type LibraryQuery, writeLibraryUrl } from './library-url.ts';

/** Fingers that type fast make one question of several letters. */
const PAUSE_MS = 90;

export type Found = { text: string; result: SearchResult };

/**
 * Asks with every keystroke and shows the newest answer only. The address follows, without a
 * visit, so that it can be shared; `first` is what the page itself was answered.
 */
export const useSearch = (query: LibraryQuery, first: Found | null) => {
  const [text, setText] = useState(query.text);
  const [found, setFound] = useState(first);
  const [failed, setFailed] = useState(false);
  const shown = useRef(query.text);
  const { filter, whole } = query;

  useEffect(() => {
    setFound(first);
    if (shown.current !== query.text) setText(query.text);
    shown.current = query.text;
  }, [first, query.text]);

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === shown.current) return;
    const stop = new AbortController();
    const ask = async () => {
      const address = writeLibraryUrl({ text: wanted, filter, page: 1, whole });
      shown.current = wanted;
      const page = `${window.location.pathname}${address === '' ? '' : `?${address}`}`;
      window.history.replaceState(window.history.state, '', page);
      if (wanted === '') {
        setFound(null);
        setFailed(false);
        return;
      }
      try {
        const answer = await fetch(`/library/search?${address}`, { signal: stop.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        setFound({ text: wanted, result: (await answer.json()) as SearchResult });
        setFailed(false);
      } catch {
        if (!stop.signal.aborted) setFailed(true);
      }
    };
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, filter, whole]);

  return { text, setText, found: text.trim() === '' ? null : found, failed };
};
