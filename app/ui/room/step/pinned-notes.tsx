import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { notesAt } from '../../../domain/gap/notes-at.ts';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { useActorName } from '../../gap/use-actor-name.ts';
import { DateText } from '../../time/date-text.tsx';
import { useRoom } from '../room-context.ts';

/** What to do instead, until what is wrong here is mended in the runbook. */
export const PinnedNotes = ({ step }: { step: CurrentStep }) => {
  const t = useTranslations('gap');
  const nameOf = useActorName();
  const { notes, view } = useRoom();
  const here = notesAt(notes, view.walkthrough.runbook, step.id);
  return here.map((note) => (
    <aside
      key={note.id}
      aria-label={t('pinned')}
      className="mt-4 max-w-[66ch] rounded-r-control border-l-3 border-warn bg-warn-soft px-4 py-2.5"
    >
      <p className="font-semibold">{t('pinned')}</p>
      <p className="break-words whitespace-pre-line text-instruction">{note.text}</p>
      <p className="mt-1 flex flex-wrap gap-x-3 text-small text-ink-2">
        <span>{t('pinnedBy', { who: nameOf(note.by) })}</span>
        <DateText at={note.at} />
        <Link to={`/gaps/${note.id}`}>{t('mark', { number: String(note.number) })}</Link>
      </p>
    </aside>
  ));
};
