import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Restriction } from '../../domain/oncall/schedule.ts';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { newRestriction, replaced, weekdays, without } from './editor-state.ts';

/** When a layer covers: always, or on weekdays between two times. */
export const LayerTimes = ({
  restrictions,
  onChange,
}: {
  restrictions: readonly Restriction[];
  onChange: (restrictions: Restriction[]) => void;
}) => {
  const t = useTranslations('oncall.edit');
  const rows = restrictions.map((one, index) => ({ one, index, key: `window ${index}` }));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-control font-medium">{t('when')}</legend>
      {restrictions.length === 0 ? <p className="mb-2 text-control">{t('always')}</p> : null}
      <div className="grid gap-3">
        {rows.map(({ one, index, key }) => {
          const put = (more: Partial<Restriction>) =>
            onChange(replaced(restrictions, index, { ...one, ...more }));
          return (
            <div key={key} className="grid gap-2.5 rounded-control border border-line p-3">
              <div className="flex flex-wrap gap-x-3 gap-y-1.5">
                {weekdays.map((day) => (
                  <label key={day} className="flex items-center gap-1.5 text-control">
                    <input
                      type="checkbox"
                      checked={one.weekdays.includes(day)}
                      onChange={(event) =>
                        put({
                          weekdays: weekdays.filter((each) =>
                            each === day ? event.target.checked : one.weekdays.includes(each),
                          ),
                        })
                      }
                    />
                    <span aria-hidden="true">{t(`weekdayShort.${day}`)}</span>
                    <span className="sr-only">{t(`weekday.${day}`)}</span>
                  </label>
                ))}
              </div>
              <div className="grid grid-cols-2 items-start gap-3">
                <TextField
                  label={t('fromTime')}
                  type="time"
                  value={one.from}
                  onChange={(event) => put({ from: event.target.value })}
                />
                <TextField
                  label={t('toTime')}
                  type="time"
                  value={one.to}
                  onChange={(event) => put({ to: event.target.value })}
                />
              </div>
              <div className="flex items-center justify-between gap-2">
                <span className="text-small text-ink-2">{t('toHint')}</span>
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t('removeWindow')}
                  onClick={() => onChange(without(restrictions, index))}
                >
                  <X aria-hidden="true" size={16} />
                </Button>
              </div>
            </div>
          );
        })}
      </div>
      <Button
        size="small"
        className="mt-2"
        onClick={() => onChange([...restrictions, newRestriction()])}
      >
        {t('addWindow')}
      </Button>
    </fieldset>
  );
};
