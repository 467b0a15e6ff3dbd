import { useTranslations } from 'use-intl';
import { type ActionItem, actionKinds, actionLimits } from '../../domain/action/action-item.ts';
import { Select, Textarea, TextField } from '../field.tsx';
import { OwnerSelect } from '../owner-select.tsx';
import type { Owner, RunbookShown } from '../retrospective/retrospective.types.ts';

/** A runbook and a step in one value of a list; no id has a space in it. */
export const aboutValue = (about: { runbook: string; step?: string } | undefined): string =>
  about ? [about.runbook, about.step ?? ''].join(' ') : '';

export const readAbout = (value: string): { runbook: string; step?: string } | undefined => {
  const [runbook, step] = value.split(' ');
  return runbook ? { runbook, ...(step && { step }) } : undefined;
};

/** Everything that may be said of an item, for making and for changing one. */
export const ActionFields = ({
  item,
  owners,
  runbooks,
}: {
  item?: ActionItem;
  owners: Owner[];
  runbooks: RunbookShown[];
}) => {
  const t = useTranslations('action');
  const shell = useTranslations('shell');
  const optional = shell('optional');
  return (
    <>
      <TextField
        label={t('field.title')}
        name="title"
        defaultValue={item?.title}
        maxLength={actionLimits.title}
        required
      />
      <Select label={t('field.kind')} name="kind" defaultValue={item?.kind ?? 'prevent'}>
        {actionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
      <div className="grid gap-4 sm:grid-cols-2">
        <OwnerSelect
          label={t('field.owner')}
          nobody={t('nobody')}
          owners={owners}
          owner={item?.owner}
        />
        <TextField
          label={t('field.due')}
          name="dueOn"
          type="date"
          defaultValue={item?.dueOn}
          optional={optional}
        />
      </div>
      {runbooks.length > 0 ? (
        <Select
          label={t('field.about')}
          name="about"
          defaultValue={aboutValue(item?.about)}
          optional={optional}
        >
          <option value="">–</option>
          {runbooks.map(({ id, title, steps }) => (
            <optgroup key={id} label={title}>
              <option value={aboutValue({ runbook: id })}>
                {t('field.wholeRunbook', { runbook: title })}
              </option>
              {steps.map((step) => (
                <option key={step.id} value={aboutValue({ runbook: id, step: step.id })}>
                  {step.title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      ) : null}
      <Textarea
        label={t('field.detail')}
        name="detail"
        defaultValue={item?.detail}
        maxLength={actionLimits.detail}
        optional={optional}
      />
    </>
  );
};
