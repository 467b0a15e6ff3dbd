import { useTranslations } from 'use-intl';
import type { RoomFact } from '../../../domain/incident/room-view.types.ts';
import { Button } from '../../button.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useRoom } from '../room-context.ts';
import { SideSection } from '../side/side-section.tsx';
import { useTimelineWords } from '../words/use-timeline-words.ts';
import { useWho } from '../words/use-who.ts';

const CONTROL = 'pin';

const Fact = ({ fact }: { fact: RoomFact }) => {
  const t = useTranslations('room.story');
  const who = useWho();
  const words = useTimelineWords();
  const acts = useActs();
  const { view, viewer } = useRoom();
  const text = fact.text ?? (fact.entry ? words(fact.entry) : '');
  const may = !viewer.reads && view.incident.allows.includes('fact.unpinned');
  return (
    <li className="border-l-3 border-ink pl-3">
      <p className="text-control font-medium break-words whitespace-pre-line">{text}</p>
      <p className="flex flex-wrap items-center justify-between gap-x-2 text-fine text-ink-3">
        <span>
          {t.rich('pinnedBy', {
            who: who(fact.mark.by),
            at: () => <TimeText at={fact.mark.at} bare />,
          })}
        </span>
        {may ? (
          <Button
            size="small"
            look="quiet"
            aria-label={t('unpinOf', { text: text.slice(0, 60) })}
            onClick={() => acts.send(CONTROL, { type: 'fact.unpinned', fact: fact.id })}
          >
            {t('unpin')}
          </Button>
        ) : null}
      </p>
    </li>
  );
};

/** What everybody must know, above the timeline; and where else to look. */
export const Pinned = () => {
  const t = useTranslations('room.story');
  const { facts, links } = useRoom().view.incident;
  const { refusals } = useActs();
  const refused = refusals.some(({ control }) => control === CONTROL);
  if (facts.length === 0 && links.length === 0 && !refused) return null;
  return (
    <SideSection title={t('pinned')}>
      <Refusals of={({ control }) => control === CONTROL} />
      <ul className="grid gap-2.5">
        {facts.map((fact) => (
          <Fact key={fact.id} fact={fact} />
        ))}
      </ul>
      {links.length > 0 ? (
        <ul aria-label={t('links')} className="mt-3 grid gap-1 text-control">
          {links.map(({ id, url, title }) => (
            <li key={id} className="truncate">
              <a href={url} target="_blank" rel="noreferrer noopener" title={url}>
                {title ?? url}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </SideSection>
  );
};
