import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import { useRoom } from '../room-context.ts';
import { GraphDialog } from './graph-dialog.tsx';
import { WayList } from './way-list.tsx';

/** The runbook's way as a line map: behind, here, ahead. */
export const Way = () => {
  const t = useTranslations('room.way');
  const graph = useTranslations('graph');
  const { walkthrough } = useRoom().view;
  const [open, setOpen] = useState(false);
  return (
    <nav aria-label={t('label')} className="px-4 py-4 md:pr-0 md:pl-5">
      <h2 className="mb-1 pr-4 text-small/tight font-semibold text-ink-2">
        {walkthrough.runbook.title}
      </h2>
      <div className="mb-3 flex items-center justify-between gap-2 pr-3">
        <p className="text-fine text-ink-3">
          {t('progress', {
            done: String(walkthrough.doneCount),
            total: String(walkthrough.totalCount),
          })}
        </p>
        <Button size="small" look="quiet" pressKey="m" onClick={() => setOpen(true)}>
          {graph('short')}
        </Button>
      </div>
      {open ? <GraphDialog onClose={() => setOpen(false)} /> : null}
      <WayList stops={walkthrough.way} />
    </nav>
  );
};
