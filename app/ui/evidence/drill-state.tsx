import { Ban, Check, CircleAlert, CircleDashed, Play, Unplug } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { Tag, type Tone } from '../tag.tsx';

export type DrillState = 'planned' | 'missed' | 'running' | 'done' | 'broken-off' | 'cancelled';

const tones: Record<DrillState, Tone> = {
  planned: 'info',
  missed: 'bad',
  running: 'drill',
  done: 'ok',
  'broken-off': 'warn',
  cancelled: 'neutral',
};
const icons = {
  planned: CircleDashed,
  missed: CircleAlert,
  running: Play,
  done: Check,
  'broken-off': Unplug,
  cancelled: Ban,
} as const;
const inks: Record<DrillState, string> = {
  planned: 'text-info',
  missed: 'text-bad',
  running: 'text-drill',
  done: 'text-ok',
  'broken-off': 'text-warn',
  cancelled: 'text-ink-3',
};

/** How a drill stands, in a word. */
export const DrillStateTag = ({ state }: { state: DrillState }) => {
  const t = useTranslations('plannedDrill.state');
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
};

/** The same as a sign, beside words that say it. */
export const DrillDot = ({ state }: { state: DrillState }) => {
  const Icon = icons[state];
  return <Icon aria-hidden="true" size={14} className={classNames('flex-none', inks[state])} />;
};
