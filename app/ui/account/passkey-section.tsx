import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../domain/day.ts';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { SettingsSection } from '../settings/settings-head.tsx';
import { Tag } from '../tag.tsx';

export type ShownPasskey = {
  id: string;
  name: string;
  backedUp: boolean;
  createdAt: number;
  lastUsedAt: number | null;
};

const PasskeyRow = ({ passkey, fresh }: { passkey: ShownPasskey; fresh: boolean }) => {
  const t = useTranslations('account.security');
  const { id, name, lastUsedAt } = passkey;
  return (
    <li className="grid gap-2 border-t border-line py-3 first:border-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{name}</span>
        {passkey.backedUp ? <Tag>{t('synced')}</Tag> : null}
        <span className="text-small text-ink-2">
          {lastUsedAt === null ? t('unused') : t('used', { date: dayOf(lastUsedAt) })}
        </span>
      </p>
      {fresh ? (
        <div className="flex flex-wrap items-end gap-2.5">
          <ActForm
            intent="rename"
            fields={{ id }}
            act={t('rename')}
            label={t('renameNamed', { name })}
            className="flex flex-wrap items-end gap-2.5"
          >
            <TextField
              name="name"
              label={t('passkeyName')}
              defaultValue={name}
              maxLength={60}
              required
            />
          </ActForm>
          <ActForm
            intent="remove"
            fields={{ id }}
            act={t('remove')}
            label={t('removeNamed', { name })}
          />
        </div>
      ) : null}
    </li>
  );
};

/** The passkeys there are, and one more. */
export const PasskeySection = ({
  passkeys,
  possible,
  fresh,
  busy,
  onAdd,
}: {
  passkeys: ShownPasskey[];
  possible: boolean;
  fresh: boolean;
  busy: boolean;
  onAdd: (name: string) => void;
}) => {
  const t = useTranslations('account.security');
  const [name, setName] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    onAdd(name);
    setName('');
  };
  return (
    <SettingsSection
      title={t('passkeys')}
      text={t(possible ? 'passkeysText' : 'passkeysImpossible')}
    >
      {passkeys.length > 0 ? (
        <ul className="mb-4">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} {...{ passkey, fresh }} />
          ))}
        </ul>
      ) : (
        <p className="mb-4 text-ink-2">{t('passkeysNone')}</p>
      )}
      {possible && fresh ? (
        <form
          onSubmit={add}
          className="grid max-w-[420px] justify-items-start gap-4 [&>div]:w-full"
        >
          <TextField
            label={t('passkeyName')}
            hint={t('passkeyNameHint')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={60}
            required
          />
          <Button type="submit" disabled={busy}>
            {t('add')}
          </Button>
        </form>
      ) : null}
    </SettingsSection>
  );
};
