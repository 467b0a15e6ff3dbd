import { useEffect, useState } from 'react';
import type { SoFar } from '../../../domain/incident/so-far.types.ts';
import { awayFor, browserSeen } from './last-seen.ts';

/** Below this many entries the room itself tells it all. */
const WORTH_TELLING = 6;
const MARK_EVERY_MS = 30_000;

export type Told = { why: number | 'first' | 'asked'; answer: SoFar | 'reading' | 'failed' };

/** Asks what happened so far: at first sight, after a while away, and when the reader wants it. */
export const useSoFar = (incident: string, entries: number, ownWork: boolean) => {
  const [told, setTold] = useState<Told | null>(null);

  const ask = async (why: Told['why']) => {
    setTold({ why, answer: 'reading' });
    try {
      const answer = await fetch(`/incidents/${encodeURIComponent(incident)}/so-far`);
      if (!answer.ok) throw new Error(String(answer.status));
      setTold({ why, answer: (await answer.json()) as SoFar });
    } catch {
      // Nobody asked: the room is enough, and it says itself when it is cut off.
      setTold(why === 'asked' ? { why, answer: 'failed' } : null);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: judged once, when the room is opened
  useEffect(() => {
    const away = awayFor(browserSeen.at(incident), Date.now());
    const news = away !== 'first' || !ownWork;
    if (away !== null && news && entries >= WORTH_TELLING) void ask(away);
    const mark = () => {
      if (document.visibilityState === 'visible') browserSeen.mark(incident, Date.now());
    };
    mark();
    const timer = setInterval(mark, MARK_EVERY_MS);
    return () => clearInterval(timer);
  }, [incident]);

  return { told, ask: () => ask('asked'), close: () => setTold(null) };
};
