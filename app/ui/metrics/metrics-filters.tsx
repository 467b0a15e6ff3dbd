import { Form, useSubmit } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { IncidentKind } from '../../domain/incident/incident.ts';
import { type Grouping, groupings } from '../../domain/metrics/measure.ts';
import { Button } from '../button.tsx';
import { Select } from '../field.tsx';
import type { MetricsShown } from './metrics.types.ts';

export type MetricsAsked = {
  kind: IncidentKind;
  days: '30' | '90' | '365' | 'all';
  severity?: string;
  service?: string;
  runbook?: string;
  by: Grouping;
};

/** What is counted; it follows each choice, and works without scripts by its button. */
export const MetricsFilters = ({
  query,
  choices,
}: {
  query: MetricsAsked;
  choices: MetricsShown['choices'];
}) => {
  const t = useTranslations('metrics');
  const incident = useTranslations('incident.severity');
  const submit = useSubmit();
  return (
    <Form
      method="get"
      aria-label={t('filter.label')}
      onChange={({ currentTarget }) => submit(currentTarget)}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
    >
      <input type="hidden" name="kind" value={query.kind} />
      <Select label={t('filter.days')} name="days" defaultValue={query.days}>
        {(['30', '90', '365', 'all'] as const).map((days) => (
          <option key={days} value={days}>
            {t(`filter.days${days}`)}
          </option>
        ))}
      </Select>
      <Select label={t('filter.severity')} name="severity" defaultValue={query.severity ?? ''}>
        <option value="">{t('filter.any')}</option>
        {(['sev1', 'sev2', 'sev3', 'sev4'] as const).map((severity) => (
          <option key={severity} value={severity}>
            {incident(severity)}
          </option>
        ))}
      </Select>
      <Select label={t('filter.service')} name="service" defaultValue={query.service ?? ''}>
        <option value="">{t('filter.any')}</option>
        {choices.services.map((service) => (
          <option key={service} value={service}>
            {service}
          </option>
        ))}
      </Select>
      <div className="min-w-0 sm:max-w-[280px]">
        <Select label={t('filter.runbook')} name="runbook" defaultValue={query.runbook ?? ''}>
          <option value="">{t('filter.any')}</option>
          {choices.runbooks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      <Select label={t('filter.by')} name="by" defaultValue={query.by}>
        {groupings.map((by) => (
          <option key={by} value={by}>
            {t(`by.${by}`)}
          </option>
        ))}
      </Select>
      <noscript>
        <Button type="submit">{t('filter.show')}</Button>
      </noscript>
    </Form>
  );
};
