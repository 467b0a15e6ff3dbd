import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ActAnswer, ActPost } from './act-answer.ts';

/** Posts one act and tells the answer once the page has read what came of it. Draws nothing. */
export const ActRunner = ({
  post: { key, event },
  run,
  onAnswer,
}: {
  post: ActPost;
  /** Another one for each try: a second try must not hear the answer to the first. */
  run: string;
  onAnswer: (answer: ActAnswer) => void;
}) => {
  const fetcher = useFetcher<ActAnswer>({ key: `act-${run}` });
  const sent = useRef(false);
  const told = useRef(false);
  const latest = useRef(onAnswer);
  latest.current = onAnswer;
  const { submit, state, data } = fetcher;

  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    submit({ key, event }, { method: 'post', encType: 'application/json' });
  }, [key, event, submit]);

  useEffect(() => {
    if (told.current || state !== 'idle' || !data) return;
    told.current = true;
    latest.current(data);
  }, [state, data]);

  return null;
};
