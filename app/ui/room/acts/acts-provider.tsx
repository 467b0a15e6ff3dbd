import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SentEvent } from '../../../domain/incident/sent-event.ts';
import { isForWalkthrough } from '../../../domain/incident/sent-event-target.ts';
import { type ActAnswer, type ActPost, isAnswered, type Refusal } from './act-answer.ts';
import { createActKeys } from './act-keys.ts';
import { ActRunner } from './act-runner.tsx';

type Running = ActPost & { control: string; place: string; run: string; onDone?: () => void };

export type Acts = {
  /** Sends an event; the same control is not sent twice while it waits for its answer. */
  send: (control: string, event: SentEvent, onDone?: () => void) => void;
  pending: (control: string) => SentEvent | undefined;
  refusals: readonly Refusal[];
  dismiss: (control: string) => void;
  /** Grows with each act of this reader that was done. */
  doneCount: number;
};

const ActsContext = createContext<Acts | null>(null);

export const useActs = (): Acts => {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('useActs stands outside of ActsProvider');
  return acts;
};

/** Two runbooks may have steps of one name: what is pressed in one is nothing to the other. */
const placeOf = (walkthrough: string, control: string): string =>
  control.includes(':') ? `${walkthrough} ${control}` : control;

/** Everything the reader has pressed and that has no answer yet, and what was refused. */
export const ActsProvider = ({
  walkthrough,
  children,
}: {
  /** The walkthrough that is shown: what is pressed is meant for it. */
  walkthrough: string;
  children: ReactNode;
}) => {
  const [running, setRunning] = useState<readonly Running[]>([]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [doneCount, setDoneCount] = useState(0);
  const keys = useRef(createActKeys(() => crypto.randomUUID()));
  const busy = useRef(new Set<string>());

  const dismiss = useCallback(
    (control: string) => {
      setRefusals((all) => all.filter(({ place }) => place !== placeOf(walkthrough, control)));
    },
    [walkthrough],
  );

  const send = useCallback<Acts['send']>(
    (control, pressed, onDone) => {
      const event = isForWalkthrough(pressed) ? { walkthrough, ...pressed } : pressed;
      const place = placeOf(walkthrough, control);
      if (busy.current.has(place)) return;
      busy.current.add(place);
      dismiss(control);
      const key = keys.current.keyFor(event);
      setRunning((all) => [
        ...all,
        { control, place, event, key, run: crypto.randomUUID(), onDone },
      ]);
    },
    [dismiss, walkthrough],
  );

  const answered = ({ control, place, event, run, onDone }: Running, answer: ActAnswer) => {
    busy.current.delete(place);
    if (isAnswered(answer)) keys.current.answered(event);
    setRunning((all) => all.filter((one) => one.run !== run));
    if (answer.ok) {
      setDoneCount((count) => count + 1);
      onDone?.();
      return;
    }
    const { ok: _, ...why } = answer;
    setRefusals((all) => [
      ...all.filter((one) => one.place !== place),
      { control, place, event, ...why },
    ]);
  };

  const acts = useMemo<Acts>(
    () => ({
      send,
      pending: (control) =>
        running.find(({ place }) => place === placeOf(walkthrough, control))?.event,
      refusals: refusals.filter(({ control, place }) => place === placeOf(walkthrough, control)),
      dismiss,
      doneCount,
    }),
    [send, running, refusals, dismiss, doneCount, walkthrough],
  );

  return (
    <ActsContext.Provider value={acts}>
      {children}
      {running.map((one) => (
        <ActRunner
          key={one.run}
          run={one.run}
          post={one}
          onAnswer={(answer) => answered(one, answer)}
        />
      ))}
    </ActsContext.Provider>
  );
};
