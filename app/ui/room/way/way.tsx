import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import { useRoom } from '../room-context.ts';
import { GraphDialog } from './graph-dialog.tsx';
import { rolesHeld, stopsOf } from './mine.ts';
import { WayList } from './way-list.tsx';

/** The runbook's way as a line map: behind, here, ahead; or only what is the reader's of it. */
export const Way = () => {
  const t = useTranslations('room.way');
  const walks = useTranslations('room.walks');
  const life = useTranslations('room.life.act');
  const graph = useTranslations('graph');
  const { view, viewer, ask } = useRoom();
  const { walkthrough, incident } = view;
  const [open, setOpen] = useState(false);
  const [mine, setMine] = useState(false);
  const stops = mine
    ? stopsOf(walkthrough.way, walkthrough.current, rolesHeld(incident.roles, viewer.id), viewer)
    : walkthrough.way;
  const gives =
    incident.open && walkthrough.status === 'open' && viewer.may.includes('incident.command');
  return (
    <nav aria-label={t('label')} className="px-4 py-4 md:pr-0 md:pl-5">
      <h2 className="mb-1 pr-4 text-small/tight font-semibold text-ink-2">
        {walkthrough.runbook.title}
      </h2>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-1 pr-2">
        <p className="text-fine text-ink-3">
          {t('progress', {
            done: String(walkthrough.doneCount),
            total: String(walkthrough.totalCount),
          })}
        </p>
        <span className="flex">
          <Button
            size="small"
            look="quiet"
            aria-pressed={mine}
            className="aria-pressed:bg-sunken aria-pressed:text-ink"
            onClick={() => setMine(!mine)}
          >
            {walks('mine')}
          </Button>
          <Button size="small" look="quiet" pressKey="m" onClick={() => setOpen(true)}>
            {graph('short')}
          </Button>
        </span>
      </div>
      {open ? <GraphDialog onClose={() => setOpen(false)} /> : null}
      {stops.length === 0 ? (
        <p className="pr-4 text-small text-ink-3">{walks('noneMine')}</p>
      ) : (
        <WayList stops={stops} />
      )}
      {incident.open && !viewer.reads ? (
        <div className="mt-2 -ml-2.5 grid justify-items-start">
          <Button size="small" look="quiet" onClick={() => ask({ type: 'adopt' })}>
            {walks('adopt')}
          </Button>
          {gives ? (
            <Button
              size="small"
              look="quiet"
              onClick={() =>
                ask({
                  type: 'abandon',
                  ...{ walkthrough: walkthrough.id, title: walkthrough.runbook.title },
                })
              }
            >
              {life('abandon')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </nav>
  );
};
