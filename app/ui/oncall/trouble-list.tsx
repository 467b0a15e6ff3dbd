import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Trouble } from '../../domain/oncall/trouble.ts';
import { Folded } from '../folded.tsx';
import { TimeText } from '../time/time-text.tsx';
import { nameOf, type Who } from './people-colours.ts';

type Named = readonly { id: string; name: string }[];

/** Those that are wrong in the same way stand together: who, and in what. */
const groupsOf = (troubles: readonly Trouble[]): Trouble[][] => {
  const groups = new Map<string, Trouble[]>();
  for (const one of troubles) {
    const { from: _from, to: _to, ...same } = { from: 0, to: 0, ...one };
    const key = JSON.stringify(same);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

/** What is wrong with a schedule in the weeks ahead: the first of each kind, the others to unfold. */
export const TroubleList = ({
  troubles,
  people,
  layers,
  schedules,
}: {
  troubles: readonly Trouble[];
  people: readonly Who[];
  layers: Named;
  schedules: Named;
}) => {
  const t = useTranslations('oncall.trouble');
  const name = nameOf(people);
  const named = (all: Named, ids: readonly string[]) =>
    ids.map((id) => all.find((one) => one.id === id)?.name ?? id).join(', ');
  const span = ({ from, to }: { from: number; to: number }) => ({
    from: () => <TimeText at={from} />,
    to: () => <TimeText at={to} />,
  });
  const say = (one: Trouble) => {
    switch (one.code) {
      case 'no-layers':
        return t('no-layers');
      case 'left':
        return t('left', { name: name(one.person), layer: named(layers, [one.layer]) });
      case 'gap':
        return t.rich('gap', span(one));
      case 'twice': {
        const said = { name: name(one.person), layers: named(layers, one.layers) };
        return t.rich('twice', { ...span(one), ...said });
      }
      case 'double': {
        const said = { name: name(one.person), schedules: named(schedules, one.schedules) };
        return t.rich('double', { ...span(one), ...said });
      }
    }
  };
  if (troubles.length === 0) return <p className="text-control text-ok">{t('none')}</p>;
  return (
    <ul className="grid gap-2">
      {groupsOf(troubles).map(([first, ...others]) =>
        first ? (
          <li key={JSON.stringify(first)} className="flex items-start gap-2 text-control">
            <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 flex-none text-bad" />
            <div className="min-w-0">
              <p>{say(first)}</p>
              {others.length > 0 ? (
                <Folded
                  summary={t('again', { count: others.length })}
                  summaryClass="text-small text-ink-2"
                >
                  {() => (
                    <ul className="mt-1 grid gap-1 text-small text-ink-2">
                      {others.map((one) =>
                        'from' in one ? <li key={one.from}>{t.rich('span', span(one))}</li> : null,
                      )}
                    </ul>
                  )}
                </Folded>
              ) : null}
            </div>
          </li>
        ) : null,
      )}
    </ul>
  );
};
