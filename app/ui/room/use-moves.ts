import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CurrentStep } from '../../domain/incident/room-view.types.ts';
import { useActs } from './acts/acts-provider.tsx';
import { useRoom } from './room-context.ts';
import { useTimelineWords } from './words/use-timeline-words.ts';

/** The answer to an act and the view that shows it come in either order, within this time. */
const TOGETHER_MS = 5000;

/** The new step's title stands at the top, wherever the one before was left. */
const goTo = (title: HTMLElement | null) => {
  if (!title) return;
  title.focus({ preventScroll: true });
  const { top } = title.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 3) title.scrollIntoView({ block: 'start' });
};

/**
 * What to read out when the room changes: what happened, by whom, and what waits now. The focus
 * goes to the new step when the reader moved the room there, or when the focus went with the old one;
 * it is never taken from somebody who is typing.
 */
export const useMoves = (
  step: CurrentStep | undefined,
  titleRef: RefObject<HTMLHeadingElement>,
): string => {
  const t = useTranslations('room.said');
  const words = useTimelineWords();
  const { view } = useRoom();
  const { doneCount } = useActs();
  const [said, setSaid] = useState('');
  const newest = Math.max(0, ...view.timeline.map(({ seq }) => seq));
  const place = step ? `${step.walkthrough}/${step.id}#${step.visits}` : '';
  const before = useRef({ newest, place, doneCount, movedAt: 0, actedAt: 0 });
  const latest = useRef({ step, timeline: view.timeline, words, t });
  latest.current = { step, timeline: view.timeline, words, t };

  useEffect(() => {
    const was = before.current;
    const { step, timeline, words, t } = latest.current;
    const moved = was.place !== place;
    const happened = timeline
      .filter(({ seq }) => seq > was.newest)
      .toSorted((a, b) => a.seq - b.seq)
      .slice(-3)
      .map(words);
    if (moved) happened.push(step ? t('now', { title: step.question ?? step.title }) : t('ended'));
    if (happened.length > 0) setSaid(happened.join(' '));
    const now = performance.now();
    const movedAt = moved ? now : was.movedAt;
    const actedAt = was.doneCount === doneCount ? was.actedAt : now;
    const together = movedAt > 0 && actedAt > 0 && Math.abs(movedAt - actedAt) < TOGETHER_MS;
    const focusLost = document.activeElement === null || document.activeElement === document.body;
    const go = together || (moved && focusLost);
    if (go) goTo(titleRef.current);
    before.current = {
      ...{ newest, place, doneCount },
      movedAt: go ? 0 : movedAt,
      actedAt: go ? 0 : actedAt,
    };
  }, [newest, place, doneCount, titleRef]);

  return said;
};
