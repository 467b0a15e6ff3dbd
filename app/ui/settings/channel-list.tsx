import { useTranslations } from 'use-intl';
import { Select, TextField } from '../field.tsx';
import { Tag } from '../tag.tsx';
import { ActForm } from './act-form.tsx';

export type ShownChannel = {
  id: string;
  name: string;
  kind: 'webhook' | 'email' | 'push';
  address: string;
  audiences: string[];
};

const kinds = ['webhook', 'email', 'push'] as const;

/** Where the organisation is told, by audience. */
export const ChannelList = ({ channels }: { channels: ShownChannel[] }) => {
  const t = useTranslations('settings');
  return (
    <>
      {channels.length === 0 ? <p className="text-ink-2">{t('delivery.noChannels')}</p> : null}
      <ul className="divide-y divide-line">
        {channels.map(({ id, name, kind, address, audiences }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-medium break-words">{name}</p>
              <p className="break-all text-ink-2">
                {t(`profile.kind.${kind}`)} {address}
              </p>
              <p className="mt-1.5 flex flex-wrap gap-1.5">
                {audiences.map((one) => (
                  <Tag key={one}>{one}</Tag>
                ))}
              </p>
            </div>
            <div className="flex gap-1">
              <ActForm
                intent="test-channel"
                fields={{ id }}
                act={t('delivery.test')}
                label={t('delivery.testOf', { name })}
                small
              />
              <ActForm
                intent="remove-channel"
                fields={{ id }}
                act={t('delivery.remove')}
                label={t('delivery.removeOf', { name })}
                look="quiet"
                small
              />
            </div>
          </li>
        ))}
      </ul>
      <ActForm
        key={channels.length}
        intent="add-channel"
        act={t('delivery.addChannel')}
        className="mt-5 grid items-start justify-items-start gap-4 border-t border-line pt-4 sm:grid-cols-2 [&>div]:w-full [&>div]:content-start"
      >
        <TextField label={t('delivery.name')} name="name" required maxLength={80} />
        <Select label={t('profile.kindLabel')} name="kind">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`profile.kind.${kind}`)}
            </option>
          ))}
        </Select>
        <TextField label={t('profile.address')} name="address" required maxLength={500} />
        <TextField
          label={t('delivery.audiences')}
          hint={t('delivery.audiencesHint')}
          name="audiences"
          required
          maxLength={400}
        />
      </ActForm>
    </>
  );
};
