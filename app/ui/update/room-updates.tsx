import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';
import { useRoom } from '../room/room-context.ts';
import { SideSection } from '../room/side/side-section.tsx';
import { Countdown } from '../time/countdown.tsx';

/** Who owes the next update and when, and what was said last. */
export const RoomUpdates = () => {
  const t = useTranslations('update.room');
  const { view, viewer } = useRoom();
  const { incident } = view;
  const { updateDue, updates, open } = incident;
  const last = updates.at(-1);
  const desk = `/incidents/${incident.id}/updates`;
  const mine = updateDue?.by?.id === viewer.id;
  return (
    <SideSection title={t('title')}>
      {updateDue ? (
        <p className="flex justify-between gap-3 text-control">
          <span>
            {t(updateDue.missed > 0 ? 'overdue' : 'due')}
            <span className="block text-small text-ink-2">
              {updateDue.by ? t('by', { name: updateDue.by.name }) : t('nobody')}
            </span>
          </span>
          <span className="flex-none text-ink-2">
            <Countdown dueAt={updateDue.dueAt} />
          </span>
        </p>
      ) : open ? (
        <p className="text-control text-ink-3">{t('never')}</p>
      ) : null}
      <p className="mt-1 text-control break-words text-ink-2">
        {last ? t('last', { title: last.title }) : t('none')}
      </p>
      <p className="mt-2">
        {open && !viewer.reads && (mine || updateDue) ? (
          <ButtonLink to={desk} size="small">
            {t('write')}
          </ButtonLink>
        ) : (
          <Link to={desk} className="text-control">
            {t('open')}
          </Link>
        )}
      </p>
    </SideSection>
  );
};
