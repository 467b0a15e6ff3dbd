import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { seriesLimits } from '../../../domain/review/series.ts';
import { Button } from '../../button.tsx';
import { newItemId, type SeriesDraft } from './editor-state.ts';

const control =
  'w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-instruction text-ink';

/** The items of the agenda with the minutes that each is given. */
export const AgendaFields = ({
  draft,
  onChange,
}: {
  draft: SeriesDraft;
  onChange: (agenda: SeriesDraft['agenda']) => void;
}) => {
  const t = useTranslations('review.editor');
  const { agenda } = draft;
  const put = (index: number, more: Partial<SeriesDraft['agenda'][number]>) =>
    onChange(agenda.map((item, i) => (i === index ? { ...item, ...more } : item)));
  const sum = agenda.reduce((all, { minutes }) => all + (minutes || 0), 0);
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-step font-semibold">{t('agenda')}</h2>
        <p className="num text-small text-ink-2">{t('agendaSum', { minutes: sum })}</p>
      </div>
      <ol className="grid gap-2">
        {agenda.map(({ id, title, minutes }, i) => (
          <li key={id} className="grid grid-cols-[minmax(0,1fr)_76px_40px] items-center gap-2">
            <input
              aria-label={t('itemTitle', { number: String(i + 1) })}
              className={control}
              value={title}
              required
              maxLength={seriesLimits.itemTitle}
              onChange={({ target }) => put(i, { title: target.value })}
            />
            <input
              aria-label={t('itemMinutes', { number: String(i + 1) })}
              className={`${control} num text-right`}
              type="number"
              min={1}
              max={seriesLimits.itemMinutes}
              value={minutes || ''}
              required
              onChange={({ target }) => put(i, { minutes: target.valueAsNumber || 0 })}
            />
            <Button
              look="quiet"
              aria-label={t('removeItem', { title })}
              disabled={agenda.length === 1}
              onClick={() => onChange(agenda.filter((item) => item.id !== id))}
            >
              <X aria-hidden="true" size={16} />
            </Button>
          </li>
        ))}
      </ol>
      <div className="mt-3">
        <Button
          size="small"
          onClick={() => onChange([...agenda, { id: newItemId(draft), title: '', minutes: 5 }])}
        >
          {t('addItem')}
        </Button>
      </div>
    </section>
  );
};
