import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { fitsFilter, type TimelineFilter } from '../../../domain/incident/timeline-kind.ts';
import { Button } from '../../button.tsx';
import { ActMenu } from '../../menu.tsx';
import { useRoom } from '../room-context.ts';
import { ChainBadge } from '../story/chain-badge.tsx';
import { useRoomFiles } from '../story/files-context.ts';
import { StoryFilter } from '../story/story-filter.tsx';
import { StoryLine } from '../story/story-line.tsx';
import { SideSection } from './side-section.tsx';

const WINDOW = 20;

/** What may be done with the timeline: something added to it, a part of it shown, all of it taken away. */
const Tools = ({ filtering, onFilter }: { filtering: boolean; onFilter: () => void }) => {
  const t = useTranslations('room.story');
  const { view, viewer, ask } = useRoom();
  const { choose } = useRoomFiles();
  const address = `/incidents/${view.incident.id}`;
  const keeps = view.incident.allows.includes('fact.pinned');
  return (
    <span className="-mr-2 flex flex-wrap items-center">
      {viewer.reads ? null : (
        <ActMenu
          look="quiet"
          label={t('addTitle')}
          items={[
            { id: 'note', text: t('note'), onSelect: () => ask({ type: 'note' }) },
            ...(keeps
              ? [
                  { id: 'fact', text: t('fact'), onSelect: () => ask({ type: 'fact' as const }) },
                  { id: 'link', text: t('link'), onSelect: () => ask({ type: 'link' as const }) },
                ]
              : []),
            { id: 'file', text: t('file'), onSelect: choose },
          ]}
        >
          {t('add')}
        </ActMenu>
      )}
      <Button size="small" look="quiet" aria-expanded={filtering} onClick={onFilter}>
        {t('filter')}
      </Button>
      <ActMenu
        look="quiet"
        items={[
          { id: 'md', text: t('markdown'), href: `${address}/export.md`, download: true },
          { id: 'json', text: t('json'), href: `${address}/export.json`, download: true },
          { id: 'print', text: t('print'), href: `${address}/print` },
        ]}
      >
        {t('export')}
      </ActMenu>
    </span>
  );
};

/** What happened, newest first. */
export const Timeline = () => {
  const t = useTranslations('room.side');
  const story = useTranslations('room.story');
  const { timeline } = useRoom().view;
  const [shown, setShown] = useState(WINDOW);
  const [filter, setFilter] = useState<TimelineFilter | null>(null);
  const fitting = filter ? timeline.filter((entry) => fitsFilter(filter, entry)) : timeline;
  const entries = fitting.toSorted((a, b) => b.seq - a.seq);
  const rest = entries.length - shown;
  return (
    <SideSection
      title={t('timeline')}
      beside={<Tools filtering={filter !== null} onFilter={() => setFilter(filter ? null : {})} />}
    >
      {filter ? <StoryFilter filter={filter} shown={entries.length} onChange={setFilter} /> : null}
      {entries.length === 0 ? <p className="text-control text-ink-3">{story('nothing')}</p> : null}
      <ol className="text-[13.5px]">
        {entries.slice(0, shown).map((entry) => (
          <StoryLine key={entry.seq} entry={entry} />
        ))}
      </ol>
      {rest > 0 ? (
        <Button size="small" className="mt-2" onClick={() => setShown(shown + 100)}>
          {t('older', { count: String(Math.min(rest, 100)) })}
        </Button>
      ) : null}
      <div className="mt-3 border-t border-line pt-2.5">
        <ChainBadge />
      </div>
    </SideSection>
  );
};
