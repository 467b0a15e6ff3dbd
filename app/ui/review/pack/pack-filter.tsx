import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type PackScope, packScopes } from '../../../domain/review/pack/scope.ts';
import { Button } from '../../button.tsx';
import { Select, TextField } from '../../field.tsx';

/** Which days and whose things the live pack looks at. */
export const PackFilter = ({ asked }: { asked: PackScope & { from: string; to: string } }) => {
  const t = useTranslations('pack');
  const [scope, setScope] = useState<PackScope['type']>(asked.type);
  return (
    <Form
      method="get"
      aria-label={t('filter.label')}
      className="no-print mt-4 grid grid-cols-1 min-[420px]:grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
    >
      <TextField label={t('filter.from')} type="date" name="from" defaultValue={asked.from} />
      <TextField label={t('filter.to')} type="date" name="to" defaultValue={asked.to} />
      <Select
        label={t('scope.label')}
        name="scope"
        value={scope}
        onChange={({ currentTarget }) => setScope(currentTarget.value as PackScope['type'])}
      >
        {packScopes.map((type) => (
          <option key={type} value={type}>
            {t(`scope.type.${type}`)}
          </option>
        ))}
      </Select>
      {scope === 'all' ? null : (
        <TextField
          label={t('scope.name')}
          name="id"
          required
          defaultValue={asked.type === 'all' ? '' : asked.id}
        />
      )}
      <Button type="submit">{t('filter.show')}</Button>
    </Form>
  );
};
