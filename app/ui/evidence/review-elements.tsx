import { useTranslations } from 'use-intl';
import { reviewElements } from '../../domain/evidence/review.ts';

/** What a reviewer ticks as looked at. */
export const ReviewElements = () => {
  const t = useTranslations('evidence.review');
  return (
    <fieldset>
      <legend className="mb-1.5 text-control font-medium">{t('checked')}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {reviewElements.map((element) => (
          <label key={element} className="flex min-h-9 items-center gap-2.5">
            <input
              type="checkbox"
              name="checked"
              value={element}
              className="size-4 flex-none accent-(--act)"
            />
            {t(`element.${element}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
