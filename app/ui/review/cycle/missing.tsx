import { useTranslations } from 'use-intl';
import { sayByCode } from '../../../messages/catalogue.ts';
import type { ReviewShown } from '../review.types.ts';

/** What stands in the way of the next act, each in a sentence. */
export const Missing = ({ missing }: Pick<ReviewShown, 'missing'>) => {
  const t = useTranslations('review');
  if (missing.length === 0) return <p className="text-ink-2">{t('nothingMissing')}</p>;
  return (
    <ul className="grid gap-2 text-control">
      {missing.map(({ code, params }) => (
        <li key={`${code}.${JSON.stringify(params)}`} className="flex gap-2.5">
          <span
            aria-hidden="true"
            className="mt-[5px] size-2.5 shrink-0 rounded-full border-2 border-warn"
          />
          <span className="min-w-0 break-words">{sayByCode('rejection', code, params)}</span>
        </li>
      ))}
    </ul>
  );
};
