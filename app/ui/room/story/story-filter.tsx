import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  type TimelineFilter,
  timelineKindOf,
  timelineKinds,
} from '../../../domain/incident/timeline-kind.ts';
import { Button } from '../../button.tsx';
import { useRoom } from '../room-context.ts';

const Choice = ({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string | undefined) => void;
  children: ReactNode;
}) => (
  <label className="grid grid-cols-[64px_minmax(0,1fr)] items-center gap-2 text-fine text-ink-2">
    {label}
    <select
      value={value}
      onChange={(event) => onChange(event.target.value || undefined)}
      className="min-h-8 w-full rounded-control border border-line-strong bg-surface px-2 text-small text-ink"
    >
      {children}
    </select>
  </label>
);

/** Narrows the timeline by what, by whom and in which runbook; only what occurs is offered. */
export const StoryFilter = ({
  filter,
  shown,
  onChange,
}: {
  filter: TimelineFilter;
  shown: number;
  onChange: (filter: TimelineFilter) => void;
}) => {
  const t = useTranslations('room.story');
  const { timeline, walkthroughs } = useRoom().view;
  const kinds = new Set(timeline.map(({ type }) => timelineKindOf(type)));
  const people = new Map(
    timeline.map(({ by }) => (by.type === 'clock' ? ['clock', t('clock')] : [by.id, by.name])),
  );
  const [kind] = filter.kinds ?? [];
  return (
    <div className="mb-3 grid gap-2 rounded-panel bg-sunken p-3">
      <Choice
        label={t('kind')}
        value={kind ?? ''}
        onChange={(value) => {
          const chosen = timelineKinds.find((one) => one === value);
          onChange({ ...filter, kinds: chosen && [chosen] });
        }}
      >
        <option value="">{t('any')}</option>
        {timelineKinds
          .filter((one) => kinds.has(one))
          .map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
      </Choice>
      <Choice
        label={t('person')}
        value={filter.person ?? ''}
        onChange={(person) => onChange({ ...filter, person })}
      >
        <option value="">{t('anyone')}</option>
        {[...people].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      {walkthroughs.length > 1 ? (
        <Choice
          label={t('walkthrough')}
          value={filter.walkthrough ?? ''}
          onChange={(walkthrough) => onChange({ ...filter, walkthrough })}
        >
          <option value="">{t('anyWalk')}</option>
          {walkthroughs.map(({ id, runbook }) => (
            <option key={id} value={id}>
              {runbook.title}
            </option>
          ))}
        </Choice>
      ) : null}
      <div className="flex items-center justify-between gap-2 text-fine text-ink-2">
        <output>{t('filtered', { shown: String(shown), all: String(timeline.length) })}</output>
        <Button size="small" look="quiet" onClick={() => onChange({})}>
          {t('clear')}
        </Button>
      </div>
    </div>
  );
};
