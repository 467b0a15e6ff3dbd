import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Folded } from '../folded.tsx';
import { Notice } from '../notice.tsx';
import { Tag } from '../tag.tsx';
import { ActForm } from './act-form.tsx';
import { SettingsHead, SettingsSection } from './settings-head.tsx';
import { type ShownChecks, SlackChecks } from './slack-checks.tsx';
import { type ShownManifests, SlackSetUp } from './slack-set-up.tsx';

type Status = 'not-configured' | 'connecting' | 'connected' | 'trouble';

export type ShownSlack = {
  connection: { status: Status; mode?: string; command?: string; team?: string; code?: string };
  manifest: ShownManifests | null;
  troubles: { incident: string; number: number; name: string | null; code: string }[];
};

const tones = {
  'not-configured': 'neutral',
  connecting: 'neutral',
  connected: 'ok',
  trouble: 'bad',
} as const;

const Troubles = ({ troubles }: Pick<ShownSlack, 'troubles'>) => {
  const t = useTranslations('settings.integrations');
  return (
    <SettingsSection title={t('rooms')}>
      <ul className="grid gap-2">
        {troubles.map((one) => (
          <li key={one.incident} className="break-words">
            <Link to={`/incidents/${one.incident}`} className="text-act underline">
              {t('room', { number: String(one.number), name: one.name ?? '', code: one.code })}
            </Link>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
};

/** What Bulkhead is joined with: how it stands, how it is set up, and whether it may what it must. */
export const IntegrationsPage = ({
  state: { connection, manifest, troubles },
  tested,
}: {
  state: ShownSlack;
  tested: { checks: ShownChecks | null; sentence: string | null } | undefined;
}) => {
  const t = useTranslations('settings.integrations');
  const page = useTranslations('settings.page');
  const { status, mode, team, command = '', code } = connection;
  const setUp = manifest ? <SlackSetUp manifest={manifest} /> : null;
  return (
    <>
      <SettingsHead title={page('integrations')} lead={t('lead')} />
      {tested?.sentence ? (
        <div className="mb-5">
          <Notice tone="bad" urgent>
            {tested.sentence}
          </Notice>
        </div>
      ) : null}
      {troubles.length > 0 ? <Troubles troubles={troubles} /> : null}
      <SettingsSection title={t('slack')}>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>
          <span className="min-w-0 break-words text-ink-2">
            {mode ? t('team', { team: team ?? '–', mode, command }) : t('none')}
          </span>
        </div>
        {code ? (
          <div className="mt-4">
            <Notice tone="bad">{t('trouble', { code })}</Notice>
          </div>
        ) : null}
        {mode ? <ActForm intent="test" act={t('test')} className="mt-4" /> : setUp}
        {tested?.checks ? <SlackChecks checks={tested.checks} /> : null}
        {mode && manifest ? (
          <div className="mt-3">
            <Folded summary={t('again')} summaryClass="cursor-pointer py-1 text-act">
              {() => setUp}
            </Folded>
          </div>
        ) : null}
      </SettingsSection>
    </>
  );
};
