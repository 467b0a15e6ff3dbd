import { useTranslations } from 'use-intl';
import { Select, TextField } from '../field.tsx';
import { ActForm } from '../settings/act-form.tsx';

/** Changes who is on call for a while; times are on the schedule's clock. */
export const OverrideForm = ({
  zone,
  everybody,
}: {
  zone: string;
  everybody: readonly { id: string; name: string }[];
}) => {
  const t = useTranslations('oncall.override');
  const options = everybody.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <details className="mt-4">
      <summary className="text-control font-medium">{t('add')}</summary>
      <ActForm
        intent="override"
        act={t('save')}
        className="mt-3 grid justify-items-stretch gap-3.5"
      >
        <Select label={t('kind')} name="kind">
          {(['replace', 'add', 'remove'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </Select>
        <Select label={t('person')} name="person">
          {options}
        </Select>
        <Select label={t('instead')} name="instead">
          <option value="">{t('everybody')}</option>
          {options}
        </Select>
        <TextField label={t('from', { zone })} name="from" type="datetime-local" required />
        <TextField label={t('to', { zone })} name="to" type="datetime-local" required />
        <TextField label={t('reason')} name="reason" maxLength={300} />
      </ActForm>
    </details>
  );
};
