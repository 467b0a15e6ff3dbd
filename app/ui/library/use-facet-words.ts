import { useTranslations } from 'use-intl';
import type { FacetName } from '../../domain/runbook/library.types.ts';
import { mitigationWords, statusWords } from '../runbook/runbook-table.tsx';

/** Words for a facet's value; one that we do not know is shown as it is written. */
export const useFacetWords = () => {
  const t = useTranslations('library');
  const runbook = useTranslations('runbook');
  return (name: FacetName, value: string): string => {
    if (value === '') return t('none');
    if (name === 'mitigation') return mitigationWords(runbook, value);
    if (name === 'status') return statusWords(runbook, value);
    if (name === 'freshness' && t.has(`freshness.${value}` as never))
      return t(`freshness.${value}` as 'freshness.due');
    return value;
  };
};
