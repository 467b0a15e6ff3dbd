import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ActAnswer, ActPost } from './act-answer.ts';

/** Posts one act and tells the answer once the page has read what came of it. Draws nothing. */
export const ActRunner = ({
  post,
  onAnswer,
}: {
  post: ActPost;
  onAnswer: (answer: ActAnswer) => void;
}) => {
  const fetcher = useFetcher<ActAnswer>({ key: `act-${post.key}` });
  const sent = useRef(false);
  const told = useRef(false);
  const latest = useRef(onAnswer);
  latest.current = onAnswer;
  const { submit, state, data } = fetcher;

  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    submit(post, { method: 'post', encType: 'application/json' });
  }, [post, submit]);

  useEffect(() => {
    if (told.current || state !== 'idle' || !data) return;
    told.current = true;
    latest.current(data);
  }, [state, data]);

  return null;
};
