import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { Tag } from '../tag.tsx';
import { SettingsHead, SettingsSection } from './settings-head.tsx';

type Status = 'not-configured' | 'connecting' | 'connected' | 'trouble';

export type ShownSlack = {
  connection: { status: Status; mode?: string; command?: string; team?: string; code?: string };
  troubles: { incident: string; number: number; name: string | null; code: string }[];
};
export type ShownChecks = { scope: string; ok: boolean; code?: string }[];

const tones = {
  'not-configured': 'neutral',
  connecting: 'neutral',
  connected: 'ok',
  trouble: 'bad',
} as const;

const HowTo = () => {
  const t = useTranslations('settings.integrations');
  return (
    <div className="mt-4">
      <h3 className="font-medium">{t('how')}</h3>
      <ol className="mt-2 grid list-decimal gap-2 pl-5 text-ink-2">
        {(['manifest', 'create', 'tokens', 'http', 'start'] as const).map((step) => (
          <li key={step} className="break-words">
            {t(`steps.${step}`)}
          </li>
        ))}
      </ol>
    </div>
  );
};

const Checks = ({ checks }: { checks: ShownChecks }) => {
  const t = useTranslations('settings.integrations');
  const scope = useTranslations('slackScope');
  const missing = checks.filter(({ ok }) => !ok).length;
  return (
    <>
      <div className="mt-4">
        <Notice tone={missing > 0 ? 'bad' : 'ok'} urgent={missing > 0}>
          {missing > 0 ? t('missing', { count: missing }) : t('allFine', { count: checks.length })}
        </Notice>
      </div>
      <ul className="mt-3 divide-y divide-line">
        {checks.map((one) => (
          <li
            key={one.scope}
            className="grid items-baseline gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[170px_100px_1fr]"
          >
            <code className="break-words">{one.scope}</code>
            <Tag tone={one.ok ? 'ok' : 'bad'}>{t(one.ok ? 'granted' : 'lacking')}</Tag>
            <span className="text-ink-2">
              {scope(one.scope.replace('users:read.email', 'users_read_email') as 'commands')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What Bulkhead is joined with: how it stands, how it is set up, and whether it may what it must. */
export const IntegrationsPage = ({
  state: { connection, troubles },
  tested,
}: {
  state: ShownSlack;
  tested: { checks: ShownChecks | null; sentence: string | null } | undefined;
}) => {
  const t = useTranslations('settings.integrations');
  const page = useTranslations('settings.page');
  const busy = useNavigation().state !== 'idle';
  const { status, mode, team, command, code } = connection;
  return (
    <>
      <SettingsHead title={page('integrations')} lead={t('lead')} />
      <SettingsSection title={t('slack')}>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>
          <span className="min-w-0 break-words text-ink-2">
            {mode ? t('team', { team: team ?? '–', mode, command: command ?? '' }) : t('none')}
          </span>
        </div>
        {code ? (
          <div className="mt-4">
            <Notice tone="bad">{t('trouble', { code })}</Notice>
          </div>
        ) : null}
        {mode ? (
          <Form method="post" className="mt-4">
            <Button type="submit" disabled={busy}>
              {t('test')}
            </Button>
          </Form>
        ) : (
          <HowTo />
        )}
        {tested?.sentence ? (
          <div className="mt-4">
            <Notice tone="bad" urgent>
              {tested.sentence}
            </Notice>
          </div>
        ) : null}
        {tested?.checks ? <Checks checks={tested.checks} /> : null}
      </SettingsSection>
      {troubles.length > 0 ? (
        <SettingsSection title={t('rooms')}>
          <ul className="grid gap-2">
            {troubles.map((one) => (
              <li key={one.incident} className="break-words">
                <Link to={`/incidents/${one.incident}`}>
                  {t('room', { number: String(one.number), name: one.name ?? '', code: one.code })}
                </Link>
              </li>
            ))}
          </ul>
        </SettingsSection>
      ) : null}
    </>
  );
};
