import { useFetcher, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';

/** What a page that was posted to answers: whether it was done, and why not. */
export type PostAnswer = { ok: boolean; code?: string; sentence?: string };

const newKey = () => crypto.randomUUID();

/**
 * Posts one act to this page's own address. What was refused says so, and what is shown is read
 * again, since a refusal often means that somebody else was first. The key makes a repeated press
 * of the same act count once.
 */
export const usePost = (onDone?: (answer: PostAnswer) => void) => {
  const fetcher = useFetcher<PostAnswer>();
  const { revalidate } = useRevalidator();
  const told = useRef<PostAnswer | undefined>(undefined);
  const done = useRef(onDone);
  done.current = onDone;
  const { data, state, submit } = fetcher;
  useEffect(() => {
    if (state !== 'idle' || data === undefined || told.current === data) return;
    told.current = data;
    if (!data.ok) revalidate();
    done.current?.(data);
  }, [data, state, revalidate]);
  const send = useCallback(
    (what: Record<string, unknown>) =>
      submit({ body: JSON.stringify(what), key: newKey() }, { method: 'post' }),
    [submit],
  );
  return { send, busy: state !== 'idle', answer: state === 'idle' ? data : undefined };
};
