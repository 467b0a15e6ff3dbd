import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Live } from './use-live.ts';

/** At most three readings a second, however many changes come. */
export const READ_EVERY_MS = 350;
const AFTER_FAILURE_MS = 2_000;

/** When the next reading may begin, in milliseconds from `now`; null when there is nothing to read. */
export const nextRead = (
  live: { newest: number; gaps: number },
  read: { cursor: number; asked: number; gaps: number; at: number; failed: boolean },
  now: number,
): number | null => {
  if (read.failed) return Math.max(0, read.at + AFTER_FAILURE_MS - now);
  const newer = live.newest > Math.max(read.cursor, read.asked);
  if (!newer && live.gaps === read.gaps) return null;
  return Math.max(0, read.at + READ_EVERY_MS - now);
};

/**
 * Reads the page's loaders again when the stream tells of something newer than `cursor`, and until
 * it succeeds when the last reading did not reach the server.
 */
export const useLiveData = (
  live: Live,
  { cursor, failed }: { cursor: number; failed: boolean },
) => {
  const revalidator = useRevalidator();
  const read = useRef({ asked: 0, gaps: live.gaps, at: 0 });
  const idle = revalidator.state === 'idle';
  const { newest, gaps } = live;
  useEffect(() => {
    const wait = nextRead({ newest, gaps }, { cursor, failed, ...read.current }, Date.now());
    if (wait === null || !idle) return;
    const timer = setTimeout(() => {
      read.current = { asked: newest, gaps, at: Date.now() };
      revalidator.revalidate();
    }, wait);
    return () => clearTimeout(timer);
  }, [newest, gaps, cursor, failed, idle, revalidator]);
};
