import { useTranslations } from 'use-intl';
import type { GapStage } from '../../domain/gap/gap-life.ts';
import { Tag, type Tone } from '../tag.tsx';

const tones: Record<GapStage, Tone> = {
  reported: 'warn',
  triaged: 'info',
  mended: 'drill',
  closed: 'ok',
  declined: 'neutral',
};

export const GapStageTag = ({ stage }: { stage: GapStage }) => {
  const t = useTranslations('gap.stage');
  return <Tag tone={tones[stage]}>{t(stage)}</Tag>;
};

/** Its day, and that it is over when it is. */
export const GapDue = ({ dueOn, overdue }: { dueOn: string; overdue: boolean }) => {
  const t = useTranslations('gap');
  return (
    <span className={overdue ? 'font-medium text-bad' : undefined}>
      {overdue ? `${t('overdue')}: ` : null}
      <time dateTime={dueOn} className="num whitespace-nowrap">
        {dueOn}
      </time>
    </span>
  );
};
