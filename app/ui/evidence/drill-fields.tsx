import { useTranslations } from 'use-intl';
import { drillKinds } from '../../domain/drill/drill.ts';
import { drillLimits } from '../../domain/drill/planned.ts';
import { Select, Textarea, TextField } from '../field.tsx';
import { OwnerSelect } from '../owner-select.tsx';
import type { ShownDrill } from './month-grid.tsx';

export type Choice = { id: string; name: string };

/** Everything that may be said of a planned drill, for making and for changing one. */
export const DrillFields = ({
  drill,
  owners,
  runbooks,
  runbook,
}: {
  drill?: ShownDrill & { note?: string; remindDays: number };
  owners: readonly Choice[];
  /** Absent: the runbook stays. */
  runbooks?: readonly Choice[];
  runbook?: string;
}) => {
  const t = useTranslations('plannedDrill');
  const shell = useTranslations('shell');
  return (
    <>
      {runbooks ? (
        <Select label={t('field.runbook')} name="runbook" defaultValue={runbook} required>
          {runbooks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
      <Select label={t('field.kind')} name="kind" defaultValue={drill?.kind ?? 'walkthrough'}>
        {drillKinds.map((kind) => (
          <option key={kind} value={kind}>
            {`${t(`kind.${kind}`)}. ${t(`kindText.${kind}`)}`}
          </option>
        ))}
      </Select>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('field.on')} name="on" type="date" defaultValue={drill?.on} required />
        <OwnerSelect
          label={t('field.owner')}
          nobody={t('nobody')}
          owners={owners}
          owner={drill?.owner}
        />
      </div>
      <TextField
        label={t('field.remind')}
        name="remindDays"
        type="number"
        min={0}
        max={drillLimits.remindDays}
        defaultValue={drill?.remindDays ?? 7}
        required
      />
      <Textarea
        label={t('field.note')}
        name="note"
        defaultValue={drill?.note}
        maxLength={drillLimits.note}
        optional={shell('optional')}
      />
    </>
  );
};

/** What the fields say. */
export const readDrill = (form: HTMLFormElement) => {
  const given = new FormData(form);
  const said = (name: string) => String(given.get(name) ?? '').trim();
  return {
    ...{ runbook: said('runbook'), kind: said('kind'), on: said('on') },
    ...{ owner: said('owner'), note: said('note'), remindDays: Number(said('remindDays')) },
  };
};
