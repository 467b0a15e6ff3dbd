import { Form, useSubmit } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { gapStages, gapTiers } from '../../domain/gap/gap-life.ts';
import { Button } from '../button.tsx';
import { Select } from '../field.tsx';

export type GapsAsked = {
  status?: string;
  stage?: string;
  tier?: string;
  overdue?: string;
  mine?: string;
  runbook?: string;
  incident?: string;
};

const Tick = ({ name, label, on }: { name: string; label: string; on: boolean }) => (
  <label className="flex min-h-[42px] items-center gap-2 text-control font-medium">
    <input
      type="checkbox"
      name={name}
      value="yes"
      defaultChecked={on}
      className="size-4 accent-(--act)"
    />
    {label}
  </label>
);

/** What the list is narrowed to; it follows each choice, and works without scripts by its button. */
export const GapFilters = ({ asked }: { asked: GapsAsked }) => {
  const t = useTranslations('gap');
  const tiers = useTranslations('evidence.tier');
  const submit = useSubmit();
  return (
    <Form
      method="get"
      aria-label={t('filter.label')}
      onChange={({ currentTarget }) => submit(currentTarget)}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
    >
      {asked.runbook ? <input type="hidden" name="runbook" value={asked.runbook} /> : null}
      {asked.incident ? <input type="hidden" name="incident" value={asked.incident} /> : null}
      <Select label={t('filter.status')} name="status" defaultValue={asked.status ?? ''}>
        <option value="">{t('filter.any')}</option>
        <option value="open">{t('list.open')}</option>
        <option value="closed">{t('list.closed')}</option>
      </Select>
      <Select label={t('filter.stage')} name="stage" defaultValue={asked.stage ?? ''}>
        <option value="">{t('filter.any')}</option>
        {gapStages.map((stage) => (
          <option key={stage} value={stage}>
            {t(`stage.${stage}`)}
          </option>
        ))}
      </Select>
      <Select label={t('filter.tier')} name="tier" defaultValue={asked.tier ?? ''}>
        <option value="">{t('filter.any')}</option>
        {gapTiers.map((tier) => (
          <option key={tier} value={tier}>
            {tiers(tier)}
          </option>
        ))}
      </Select>
      <span className="col-span-2 flex flex-wrap gap-4">
        <Tick name="overdue" label={t('filter.overdue')} on={asked.overdue === 'yes'} />
        <Tick name="mine" label={t('filter.mine')} on={asked.mine === 'yes'} />
      </span>
      <noscript>
        <Button type="submit">{t('filter.show')}</Button>
      </noscript>
    </Form>
  );
};
