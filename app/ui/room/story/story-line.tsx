import { useTranslations } from 'use-intl';
import type { TimelineEntry } from '../../../domain/incident/room-view.types.ts';
import { Button } from '../../button.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { useActs } from '../acts/acts-provider.tsx';
import { useRoom } from '../room-context.ts';
import { type SaidPart, withName } from '../side/with-name.ts';
import { useTimelineWords } from '../words/use-timeline-words.ts';
import { useRoomFiles } from './files-context.ts';
import { fileAddress, isPicture } from './use-files.ts';

/** The file that an entry tells of, small, once it is known which it is. */
const Attached = ({ entry }: { entry: TimelineEntry }) => {
  const t = useTranslations('room.story');
  const { incident } = useRoom().view;
  const { files } = useRoomFiles();
  const file = files.find(({ at, name }) => at === entry.at && name === entry.params.name);
  if (!file) return null;
  const address = fileAddress(incident.id, file.id);
  if (!isPicture(file.mediaType))
    return (
      <a href={address} download={file.name} className="mt-1 block w-fit text-small">
        {t('download', { name: file.name })}
      </a>
    );
  return (
    <a href={address} target="_blank" rel="noreferrer" className="mt-1.5 block w-fit">
      <img
        src={address}
        alt={file.name}
        loading="lazy"
        className="max-h-36 max-w-full rounded-control border border-line"
      />
    </a>
  );
};

/** One entry: when, who, what, how late; it may be pinned above. */
export const StoryLine = ({ entry }: { entry: TimelineEntry }) => {
  const t = useTranslations('room.side');
  const story = useTranslations('room.story');
  const say = useDuration();
  const words = useTimelineWords();
  const acts = useActs();
  const { view, viewer } = useRoom();
  const { incident } = view;
  const parts = withName(words(entry), entry.by);
  const pinned = incident.facts.some((fact) => fact.entry?.seq === entry.seq);
  const pinnable =
    !viewer.reads && !pinned && incident.allows.includes('fact.pinned') && notItself(entry.type);
  return (
    <li className="group relative grid grid-cols-[54px_minmax(0,1fr)] gap-2.5 py-1.5">
      <span className="font-mono text-fine/[1.7] text-ink-3">
        <TimeText at={entry.at} bare />
      </span>
      <span className="min-w-0 break-words whitespace-pre-line">
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
        {pinned ? <span className="text-fine text-ink-3"> · {story('pinned')}</span> : null}
        {entry.type === 'file.attached' ? <Attached entry={entry} /> : null}
      </span>
      {pinnable ? (
        <Button
          size="small"
          look="quiet"
          aria-label={story('pinOf', { entry: String(entry.seq) })}
          className="button-beside top-0.5 right-0 border-line [@media(hover:none)]:col-start-2 [@media(hover:none)]:w-fit [@media(hover:none)]:border-transparent"
          onClick={() => acts.send('pin', { type: 'fact.pinned', entry: entry.seq })}
        >
          {story('pin')}
        </Button>
      ) : null}
    </li>
  );
};

/** That something was pinned is no fact to pin. */
const notItself = (type: string): boolean => !type.startsWith('fact.');
