import { useTranslations } from 'use-intl';
import type { UpdateStatus } from '../../domain/update/update.ts';
import { Tag, type Tone } from '../tag.tsx';

const tones: Record<UpdateStatus, Tone> = {
  investigating: 'bad',
  identified: 'warn',
  monitoring: 'info',
  resolved: 'ok',
};

/** The word for outsiders, in its colour. */
export const StatusMark = ({ status }: { status: UpdateStatus }) => {
  const t = useTranslations('update');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
};
