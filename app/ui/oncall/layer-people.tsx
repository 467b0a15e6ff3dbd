import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { Select } from '../field.tsx';
import { moved, without } from './editor-state.ts';
import { colourOf, nameOf, type Who } from './people-colours.ts';
import { WhoChip } from './who-chip.tsx';

/** Who takes turns, in order: moved, taken out and put in by buttons, hence by keyboard. */
export const LayerPeople = ({
  layer,
  people,
  everybody,
  shown,
  onChange,
}: {
  /** The layer's name. */
  layer: string;
  people: readonly string[];
  everybody: readonly { id: string; name: string }[];
  /** In the order that gives them their colours. */
  shown: readonly Who[];
  onChange: (people: string[]) => void;
}) => {
  const t = useTranslations('oncall.edit');
  // Arrow keys walk through the list: what they pass is not added.
  const [chosen, setChosen] = useState('');
  const name = nameOf(shown);
  const colour = colourOf(shown);
  const rows = people.map((id, index) => ({ id, index, key: `${id} ${index}` }));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-control font-medium">{t('people')}</legend>
      <ol className="mb-2 grid grid-cols-1 gap-1.5">
        {rows.map(({ id, index, key }) => (
          <li key={key} className="flex items-center justify-between gap-2">
            <span className="flex min-w-0 items-center gap-2">
              <span className="num w-4 flex-none text-small text-ink-3">{index + 1}</span>
              <WhoChip
                who={shown.find((one) => one.id === id) ?? { id, name: id, left: false }}
                colour={colour(id)}
              />
            </span>
            <span className="flex flex-none gap-1">
              <Button
                look="quiet"
                size="small"
                aria-label={t('up', { name: name(id) })}
                disabled={index === 0}
                onClick={() => onChange(moved(people, index, -1))}
              >
                <ArrowUp aria-hidden="true" size={16} />
              </Button>
              <Button
                look="quiet"
                size="small"
                aria-label={t('down', { name: name(id) })}
                disabled={index === people.length - 1}
                onClick={() => onChange(moved(people, index, 1))}
              >
                <ArrowDown aria-hidden="true" size={16} />
              </Button>
              <Button
                look="quiet"
                size="small"
                aria-label={t('removePerson', { name: name(id) })}
                onClick={() => onChange(without(people, index))}
              >
                <X aria-hidden="true" size={16} />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Select
            label={t('addPerson')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{t('choosePerson')}</option>
            {everybody.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </div>
        <Button
          aria-label={t('putPerson', { layer })}
          disabled={chosen === ''}
          onClick={() => {
            onChange([...people, chosen]);
            setChosen('');
          }}
        >
          <Plus aria-hidden="true" size={16} />
          {t('put')}
        </Button>
      </div>
    </fieldset>
  );
};
