import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NotificationRule } from '../../domain/delivery/rules.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { Button } from '../button.tsx';
import { Select, TextField } from '../field.tsx';
import { ActForm } from './act-form.tsx';
import type { ShownReach } from './reach-page.tsx';

const severities: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4'];

const Severities = ({
  name,
  legend,
  chosen,
  without = [],
}: {
  name: string;
  legend: string;
  chosen: readonly Severity[];
  without?: readonly Severity[];
}) => {
  const say = useTranslations('incident');
  return (
    <fieldset>
      <legend className="mb-1.5 text-small font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1.5">
        {severities
          .filter((one) => !without.includes(one))
          .map((one) => (
            <label key={one} className="inline-flex min-h-8 items-center gap-2 whitespace-nowrap">
              <input
                type="checkbox"
                name={name}
                value={one}
                defaultChecked={chosen.includes(one)}
              />
              {say(`severity.${one}`)}
            </label>
          ))}
      </div>
    </fieldset>
  );
};

type Row = NotificationRule & { row: number };

/** Rules as rows, and quiet hours under them; without rows the default holds. */
export const RulesForm = ({ reach: { contacts, rules, zone } }: { reach: ShownReach }) => {
  const t = useTranslations('settings');
  const [rows, setRows] = useState<Row[]>(rules.rules.map((rule, row) => ({ ...rule, row })));
  const next = Math.max(-1, ...rows.map(({ row }) => row)) + 1;
  const add = () =>
    setRows([...rows, { contact: '', after: 0, severities: [...severities], row: next }]);
  const { quiet } = rules;
  return (
    <ActForm
      intent="rules"
      act={t('reached.save')}
      look="act"
      className="grid justify-items-start gap-5"
    >
      {rows.length === 0 ? <p className="text-ink-2">{t('reached.noRules')}</p> : null}
      {rows.map(({ row, contact, after, severities: chosen }) => (
        <div
          key={row}
          className="grid w-full items-end gap-x-4 gap-y-3 border-b border-line pb-4 sm:grid-cols-[minmax(0,1fr)_150px]"
        >
          <input type="hidden" name="rule" value={row} />
          <Select label={t('reached.contact')} name={`contact-${row}`} defaultValue={contact}>
            {contacts.map(({ id, kind, address }) => (
              <option key={id} value={id}>
                {t(`profile.kind.${kind}`)} {address}
              </option>
            ))}
          </Select>
          <TextField
            mono
            label={t('reached.minutes')}
            name={`after-${row}`}
            defaultValue={String(after / 60)}
            inputMode="decimal"
          />
          <Severities name={`severity-${row}`} legend={t('reached.for')} chosen={chosen} />
          <Button
            look="quiet"
            size="small"
            className="justify-self-start whitespace-nowrap"
            onClick={() => setRows(rows.filter((one) => one.row !== row))}
          >
            {t('reached.removeRule')}
          </Button>
        </div>
      ))}
      {contacts.length > 0 ? <Button onClick={add}>{t('reached.addRule')}</Button> : null}
      <div className="grid w-full gap-4">
        <Severities
          name="quiet"
          legend={t('reached.quiet')}
          chosen={quiet?.severities ?? []}
          without={['sev1']}
        />
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-[110px_110px_220px]">
          <TextField
            mono
            label={t('reached.from')}
            name="from"
            defaultValue={quiet?.from ?? '22:00'}
            maxLength={5}
          />
          <TextField
            mono
            label={t('reached.until')}
            name="until"
            defaultValue={quiet?.until ?? '07:00'}
            maxLength={5}
          />
          <div className="col-span-2 sm:col-span-1">
            <TextField
              label={t('profile.zone')}
              name="zone"
              defaultValue={quiet?.zone ?? zone ?? ''}
              maxLength={80}
            />
          </div>
        </div>
        <p className="max-w-[66ch] text-small text-ink-2">{t('reached.quietText')}</p>
      </div>
    </ActForm>
  );
};
