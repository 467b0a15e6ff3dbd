import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';

/** Two people wrote at once: what the other saved, above the field with what this one wrote. */
export const Conflict = ({
  who,
  theirs,
  onBoth,
  onTheirs,
  onMine,
}: {
  who: string;
  theirs: string;
  onBoth: () => void;
  onTheirs: () => void;
  onMine: () => void;
}) => {
  const t = useTranslations('retrospective.section');
  return (
    <div className="grid gap-3">
      <Notice tone="warn" title={t('conflictTitle')} urgent>
        {t('conflict', { who })}
      </Notice>
      <div>
        <p className="mb-1.5 text-control font-medium">{t('theirs', { who })}</p>
        <p className="max-w-[66ch] rounded-control border border-line bg-sunken px-3 py-2 text-instruction break-words whitespace-pre-line">
          {theirs || '–'}
        </p>
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button look="act" onClick={onBoth}>
          {t('keepBoth')}
        </Button>
        <Button onClick={onTheirs}>{t('takeTheirs')}</Button>
        <Button onClick={onMine}>{t('saveMine')}</Button>
      </div>
    </div>
  );
};
