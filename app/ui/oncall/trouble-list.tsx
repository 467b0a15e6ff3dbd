import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Trouble } from '../../domain/oncall/trouble.ts';
import { TimeText } from '../time/time-text.tsx';
import { nameOf, type Who } from './people-colours.ts';

/** What is wrong with a schedule in the weeks ahead. */
export const TroubleList = ({
  troubles,
  people,
  layers,
}: {
  troubles: readonly Trouble[];
  people: readonly Who[];
  layers: readonly { id: string; name: string }[];
}) => {
  const t = useTranslations('oncall.trouble');
  const name = nameOf(people);
  const layerName = (id: string) => layers.find((one) => one.id === id)?.name ?? id;
  const say = (one: Trouble) => {
    if (one.code === 'no-layers') return t('no-layers');
    if (one.code === 'left')
      return t('left', {
        name: name(one.person),
        layer: layerName(one.layer),
      });
    const span = { from: () => <TimeText at={one.from} />, to: () => <TimeText at={one.to} /> };
    if (one.code === 'gap') return t.rich('gap', span);
    if (one.code === 'twice')
      return t.rich('twice', {
        ...span,
        name: name(one.person),
        layers: one.layers.map(layerName).join(', '),
      });
    return t.rich('double', {
      ...span,
      name: name(one.person),
      schedules: one.schedules.join(', '),
    });
  };
  if (troubles.length === 0) return <p className="text-control text-ok">{t('none')}</p>;
  return (
    <ul className="grid gap-1.5">
      {troubles.map((one) => (
        <li key={JSON.stringify(one)} className="flex items-start gap-2 text-control">
          <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 flex-none text-bad" />
          <span>{say(one)}</span>
        </li>
      ))}
    </ul>
  );
};
