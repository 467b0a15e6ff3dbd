import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import type { GraphDrawing, GraphStates } from './graph.types.ts';
import { GraphWords } from './graph-words.tsx';

const GraphCanvas = lazy(() =>
  import('./graph-canvas.tsx').then(({ GraphCanvas }) => ({ default: GraphCanvas })),
);

type Read = { drawing: GraphDrawing } | 'failed' | null;

const readDrawing = async (from: string, signal: AbortSignal): Promise<Read> => {
  const answer = await fetch(from, { signal, headers: { accept: 'application/json' } });
  const body = (await answer.json()) as { ok: boolean; drawing?: GraphDrawing };
  return body.drawing ? { drawing: body.drawing } : 'failed';
};

/** Fetches the drawing and the code that shows it; neither weighs on a page that does not open it. */
export const GraphPanel = ({
  from,
  states,
  onPick,
  hrefOf,
}: {
  /** Where the drawing is read. */
  from: string;
  states?: GraphStates;
  onPick: (id: string) => void;
  hrefOf: (id: string) => string;
}) => {
  const t = useTranslations('graph');
  const [read, setRead] = useState<Read>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn reads again
  useEffect(() => {
    const stop = new AbortController();
    setRead(null);
    readDrawing(from, stop.signal)
      .then(setRead)
      .catch(() => stop.signal.aborted || setRead('failed'));
    return () => stop.abort();
  }, [from, turn]);
  const loading = <p className="p-5 text-ink-2">{t('loading')}</p>;
  if (read === 'failed')
    return (
      <div className="grid justify-items-start gap-3 rounded-panel border border-line bg-surface p-5">
        <p role="status">{t('failed')}</p>
        <Button size="small" onClick={() => setTurn(turn + 1)}>
          {t('retry')}
        </Button>
      </div>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="h-[min(68vh,720px)] overflow-hidden rounded-panel border border-line bg-bg">
        {read ? (
          <Suspense fallback={loading}>
            <GraphCanvas drawing={read.drawing} states={states} onPick={onPick} />
          </Suspense>
        ) : (
          loading
        )}
      </div>
      {read ? <GraphWords drawing={read.drawing} hrefOf={hrefOf} /> : null}
    </div>
  );
};
