import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Layer, Rotation, Weekday } from '../../domain/oncall/schedule.ts';
import { Button } from '../button.tsx';
import { Select, TextField } from '../field.tsx';
import { weekdays } from './editor-state.ts';
import { LayerPeople } from './layer-people.tsx';
import { LayerTimes } from './layer-times.tsx';
import type { Who } from './people-colours.ts';

const units = ['hour', 'day', 'week', 'minute'] as const;

/** Everything about one layer. */
export const LayerEditor = ({
  layer,
  number,
  last,
  everybody,
  shown,
  onChange,
  onMove,
  onRemove,
}: {
  layer: Layer;
  number: number;
  last: boolean;
  everybody: readonly { id: string; name: string }[];
  shown: readonly Who[];
  onChange: (layer: Layer) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) => {
  const t = useTranslations('oncall.edit');
  const put = (more: Partial<Layer>) => onChange({ ...layer, ...more });
  const turn = (more: Partial<Rotation>) => put({ rotation: { ...layer.rotation, ...more } });
  const handOff = (more: Partial<Rotation['handOff']>) =>
    turn({ handOff: { ...layer.rotation.handOff, ...more } });
  const { every, count } = layer.rotation;
  const { name } = layer;
  return (
    <section className="grid grid-cols-1 gap-4 rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-step font-semibold">{t('layer', { number })}</h3>
        <span className="flex gap-1">
          <Button
            look="quiet"
            size="small"
            aria-label={t('layerUp', { name })}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden="true" size={16} />
          </Button>
          <Button
            look="quiet"
            size="small"
            aria-label={t('layerDown', { name })}
            disabled={last}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden="true" size={16} />
          </Button>
          <Button
            look="quiet"
            size="small"
            aria-label={t('removeLayer', { name })}
            onClick={onRemove}
          >
            <Trash2 aria-hidden="true" size={16} />
          </Button>
        </span>
      </div>
      <TextField
        label={t('layerName')}
        value={name}
        maxLength={80}
        required
        onChange={(event) => put({ name: event.target.value })}
      />
      <LayerPeople
        layer={name}
        {...{ people: layer.people, everybody, shown }}
        onChange={(people) => put({ people })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('turn')}
          type="number"
          min={1}
          max={1000}
          value={count}
          onChange={(event) => turn({ count: Math.max(1, Math.trunc(Number(event.target.value))) })}
        />
        <Select
          label={t('unit')}
          value={every}
          onChange={(event) => turn({ every: event.target.value as Rotation['every'] })}
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {t(`units.${unit}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('handOff')}
          type="time"
          value={layer.rotation.handOff.time}
          onChange={(event) => handOff({ time: event.target.value })}
        />
        {every === 'week' ? (
          <Select
            label={t('handOffDay')}
            value={layer.rotation.handOff.weekday ?? 1}
            onChange={(event) => handOff({ weekday: Number(event.target.value) as Weekday })}
          >
            {weekdays.map((day) => (
              <option key={day} value={day}>
                {t(`weekday.${day}`)}
              </option>
            ))}
          </Select>
        ) : null}
      </div>
      <div className="grid gap-3">
        <TextField
          label={t('start')}
          type="datetime-local"
          value={layer.start}
          onChange={(event) => put({ start: event.target.value })}
        />
        <TextField
          label={t('end')}
          type="datetime-local"
          value={layer.end ?? ''}
          hint={t('endHint')}
          onChange={(event) => put({ end: event.target.value || null })}
        />
      </div>
      <LayerTimes
        restrictions={layer.restrictions}
        onChange={(restrictions) => put({ restrictions })}
      />
      {number > 1 ? (
        <Select
          label={t('stacks')}
          value={layer.stacks}
          onChange={(event) => put({ stacks: event.target.value as Layer['stacks'] })}
        >
          <option value="over">{t('over')}</option>
          <option value="beside">{t('beside')}</option>
        </Select>
      ) : null}
    </section>
  );
};
