import { Form, useSubmit } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { actionKinds, actionStates } from '../../domain/action/action-item.ts';
import { Button } from '../button.tsx';
import { Select } from '../field.tsx';

export type ActionsAsked = {
  state?: string;
  kind?: string;
  source?: string;
  incident?: string;
  mine?: string;
};

/** What the list is narrowed to; it follows each choice, and works without scripts by its button. */
export const ActionFilters = ({ asked }: { asked: ActionsAsked }) => {
  const t = useTranslations('action');
  const submit = useSubmit();
  return (
    <Form
      method="get"
      aria-label={t('filter.label')}
      onChange={({ currentTarget }) => submit(currentTarget)}
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
    >
      {asked.incident ? <input type="hidden" name="incident" value={asked.incident} /> : null}
      <Select label={t('filter.state')} name="state" defaultValue={asked.state ?? 'pending'}>
        <option value="pending">{t('filter.pending')}</option>
        <option value="overdue">{t('filter.overdue')}</option>
        {actionStates.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
        <option value="all">{t('filter.all')}</option>
      </Select>
      <Select label={t('filter.kind')} name="kind" defaultValue={asked.kind ?? ''}>
        <option value="">{t('filter.any')}</option>
        {actionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
      <Select label={t('filter.source')} name="source" defaultValue={asked.source ?? ''}>
        <option value="">{t('filter.any')}</option>
        <option value="incident">{t('filter.incident')}</option>
        <option value="review">{t('filter.review')}</option>
        <option value="none">{t('filter.none')}</option>
      </Select>
      <label className="flex min-h-[42px] items-center gap-2 text-control font-medium">
        <input
          type="checkbox"
          name="mine"
          value="yes"
          defaultChecked={asked.mine === 'yes'}
          className="size-4 accent-(--act)"
        />
        {t('filter.mine')}
      </label>
      <noscript>
        <Button type="submit">{t('filter.show')}</Button>
      </noscript>
    </Form>
  );
};
