import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TimelineEntry } from '../../../domain/incident/room-view.types.ts';
import { Button } from '../../button.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { useRoom } from '../room-context.ts';
import { useTimelineWords } from '../words/use-timeline-words.ts';
import { SideSection } from './side-section.tsx';
import { type SaidPart, withName } from './with-name.ts';

const WINDOW = 20;

const Line = ({ entry }: { entry: TimelineEntry }) => {
  const t = useTranslations('room.side');
  const say = useDuration();
  const words = useTimelineWords();
  const parts = withName(words(entry), entry.by);
  return (
    <li className="grid grid-cols-[54px_minmax(0,1fr)] gap-2.5 py-1.5">
      <span className="font-mono text-fine/[1.7] text-ink-3">
        <TimeText at={entry.at} bare />
      </span>
      <span className="break-words whitespace-pre-line">
        {parts.map((part: SaidPart) =>
          part.name ? (
            <b key={part.text} className="font-semibold">
              {part.text}
            </b>
          ) : (
            part.text
          ),
        )}
        {entry.late ? (
          <span className="text-bad"> {t('late', { time: say(entry.late) })}</span>
        ) : null}
      </span>
    </li>
  );
};

/** What happened, newest first. */
export const Timeline = () => {
  const t = useTranslations('room.side');
  const entries = useRoom().view.timeline.toSorted((a, b) => b.seq - a.seq);
  const [shown, setShown] = useState(WINDOW);
  const rest = entries.length - shown;
  return (
    <SideSection title={t('timeline')}>
      <ol className="text-[13.5px]">
        {entries.slice(0, shown).map((entry) => (
          <Line key={entry.seq} entry={entry} />
        ))}
      </ol>
      {rest > 0 ? (
        <Button size="small" className="mt-2" onClick={() => setShown(shown + 100)}>
          {t('older', { count: String(Math.min(rest, 100)) })}
        </Button>
      ) : null}
    </SideSection>
  );
};
