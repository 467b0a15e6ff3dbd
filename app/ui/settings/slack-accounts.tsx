import { useTranslations } from 'use-intl';
import type { Instant } from '../../domain/time.ts';
import { ActForm } from './act-form.tsx';
import { Moment } from './moment.tsx';
import { SettingsSection } from './settings-head.tsx';

/** Slack accounts that act as whoever looks, each of which can be unlinked. */
export const SlackAccounts = ({ own }: { own: { id: string; linkedAt: Instant }[] }) => {
  const t = useTranslations('settings.integrations');
  return (
    <SettingsSection title={t('own')} text={t('ownText')}>
      <ul className="grid gap-3">
        {own.map(({ id, linkedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="min-w-0 break-words">
              {t.rich('ownOne', { user: id, at: () => <Moment key="at" at={linkedAt} /> })}
            </span>
            <ActForm
              intent="unlink-slack"
              fields={{ id }}
              act={t('unlink')}
              label={t('unlinkOf', { user: id })}
              small
            />
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
};
