import { useTranslations } from 'use-intl';
import { useRoom } from '../room-context.ts';
import { WayList } from './way-list.tsx';

/** The runbook's way as a line map: behind, here, ahead. */
export const Way = () => {
  const t = useTranslations('room.way');
  const { walkthrough } = useRoom().view;
  return (
    <nav aria-label={t('label')} className="px-4 py-4 md:pr-0 md:pl-5">
      <h2 className="mb-1 pr-4 text-small/tight font-semibold text-ink-2">
        {walkthrough.runbook.title}
      </h2>
      <p className="mb-3 text-fine text-ink-3">
        {t('progress', {
          done: String(walkthrough.doneCount),
          total: String(walkthrough.totalCount),
        })}
      </p>
      <WayList stops={walkthrough.way} />
    </nav>
  );
};
