import { useTranslations } from 'use-intl';
import type { ReviewState } from '../../domain/review/review-state.ts';
import { Tag, type Tone } from '../tag.tsx';

const tones: Record<ReviewState, Tone> = {
  scheduled: 'neutral',
  postponed: 'warn',
  preparing: 'info',
  circulated: 'info',
  'in-session': 'warn',
  minutes: 'warn',
  'awaiting-sign-off': 'warn',
  'signed-off': 'ok',
  'following-up': 'ok',
  closed: 'neutral',
  cancelled: 'neutral',
};

export const ReviewStateTag = ({ state }: { state: ReviewState }) => {
  const t = useTranslations('review.state');
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
};
