import { useTranslations } from 'use-intl';
import type { ChainState } from '../../../domain/incident/export.types.ts';
import { useAnswer } from '../../use-answer.ts';
import { useRoom } from '../room-context.ts';

/** Whether nobody changed what was written: the server follows the chain to its end. */
export const ChainBadge = () => {
  const t = useTranslations('room.story.chain');
  const { incident, timeline } = useRoom().view;
  const chain = useAnswer<ChainState>(`/incidents/${incident.id}/chain?n=${timeline.length}`);
  return (
    <p title={t('why')} className="flex min-h-5 items-center gap-1.5 text-fine text-ink-3">
      {chain === null ? (
        <span>{t('checking')}</span>
      ) : chain.ok ? (
        <>
          <span aria-hidden="true" className="text-ok">
            ✓
          </span>
          <span>{t('holds', { entries: chain.entries })}</span>
        </>
      ) : (
        <strong className="rounded-tag bg-bad px-2 py-1 font-semibold text-bad-ink">
          {t('broken', { entry: String(chain.firstBroken ?? 0) })}
        </strong>
      )}
    </p>
  );
};
