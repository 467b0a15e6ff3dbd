import { useTranslations } from 'use-intl';
import { COMMANDER } from '../../../domain/incident/incident-run.ts';
import { Button } from '../../button.tsx';
import { ActMenu, type MenuItem } from '../../menu.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import type { Ask } from '../ask/ask.types.ts';
import { mayDo, useRoom } from '../room-context.ts';
import { shortName } from '../words/names.ts';
import { type LifeAct, lifeActs, lifeEvent } from './life-acts.ts';

const asks = {
  mitigate: { type: 'mitigate' },
  resolve: { type: 'resolve' },
  reopen: { type: 'reopenIncident' },
  cancel: { type: 'cancel' },
  merge: { type: 'merge' },
} as const satisfies Record<Exclude<LifeAct, 'acknowledge'>, Ask>;

const CONTROL = 'life';

/** Why somebody may not lead the incident on; null when they may. */
export const useWhyNot = () => {
  const t = useTranslations('room.life.why');
  const { view, viewer } = useRoom();
  const commander = view.incident.roles.find(({ id }) => id === COMMANDER)?.holder;
  return (act: LifeAct): string | null => {
    if (mayDo(viewer, lifeEvent[act])) return null;
    if (viewer.reads) return t('reads');
    return commander ? t('commander', { who: shortName(commander.name) }) : t('nobody');
  };
};

/** The next state's act, and behind a menu what else can become of the incident. */
export const LifeButtons = () => {
  const t = useTranslations('room.life');
  const acts = useActs();
  const whyNot = useWhyNot();
  const { view, viewer, ask } = useRoom();
  const { incident } = view;
  const { next, more } = lifeActs(incident);
  const press = (act: LifeAct) =>
    act === 'acknowledge' ? acts.send(CONTROL, { type: 'incident.acknowledged' }) : ask(asks[act]);
  const may = more.filter((act) => whyNot(act) === null);
  const items: MenuItem[] = [
    ...may.map((act) => ({ id: act, text: t(`act.${act}`), onSelect: () => press(act) })),
    { id: 'severity', text: t('act.severity'), onSelect: () => ask({ type: 'severity' }) },
    ...(incident.open && !viewer.reads
      ? [{ id: 'adopt', text: t('act.adopt'), onSelect: () => ask({ type: 'adopt' as const }) }]
      : []),
  ];
  const lacks = next ? whyNot(next) : null;
  const commander = incident.roles.find(({ id }) => id === COMMANDER)?.holder;
  const note =
    may.length < more.length && commander
      ? t('why.menu', { who: shortName(commander.name) })
      : undefined;
  return (
    <div className="md:text-right">
      <div className="flex flex-wrap items-center gap-2 md:justify-end">
        {next ? (
          <Button
            size="small"
            disabled={lacks !== null}
            aria-describedby={lacks ? 'life-why' : undefined}
            aria-busy={acts.pending(CONTROL) !== undefined || undefined}
            onClick={() => press(next)}
          >
            {t(`act.${next}`)}
          </Button>
        ) : null}
        <ActMenu label={t('more')} items={items} note={note} look="quiet">
          {t('moreShort')} <span aria-hidden="true">▾</span>
        </ActMenu>
      </div>
      {lacks ? (
        <p id="life-why" className="mt-1 max-w-[60ch] text-fine text-ink-3">
          {lacks}
        </p>
      ) : null}
      <Refusals of={({ control }) => control === CONTROL} />
    </div>
  );
};
