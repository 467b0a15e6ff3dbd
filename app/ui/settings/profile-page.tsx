import { useTranslations } from 'use-intl';
import type { Grant } from '../../domain/rights/role.ts';
import type { Instant } from '../../domain/time.ts';
import { ButtonLink } from '../button.tsx';
import { Select, TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from './act-form.tsx';
import { GrantTags } from './grant-tags.tsx';
import { NewToken } from './new-token.tsx';
import { Said } from './said.tsx';
import { SessionList, type ShownSession } from './session-list.tsx';
import { SettingsHead, SettingsSection } from './settings-head.tsx';
import { SlackAccounts } from './slack-accounts.tsx';
import { type ShownToken, TokenTable } from './token-table.tsx';

export type ShownProfile = {
  name: string;
  zone: string | null;
  language: string | null;
  grants: Grant[];
  teams: { id: string; name: string }[];
  sessions: ShownSession[];
  tokens: ShownToken[];
};

export type ProfileAnswer = { ok: boolean; intent: string; sentence?: string; token?: string };

const About = ({ profile }: { profile: ShownProfile }) => {
  const t = useTranslations('settings.profile');
  return (
    <ActForm
      intent="profile"
      act={t('save')}
      look="act"
      className="grid max-w-[420px] justify-items-start gap-4 [&>div]:w-full"
    >
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        defaultValue={profile.name}
        maxLength={80}
        autoComplete="name"
        required
      />
      <TextField
        label={t('zone')}
        hint={t('zoneHint')}
        name="zone"
        defaultValue={profile.zone ?? ''}
        maxLength={80}
      />
      <Select label={t('language')} name="language" defaultValue={profile.language ?? 'en'}>
        <option value="en">{t('english')}</option>
      </Select>
    </ActForm>
  );
};

/** Somebody's own page: name, contact points, where they are signed in, their tokens. */
export const ProfilePage = ({
  profile,
  session,
  slack,
  mayMakeTokens,
  said,
}: {
  profile: ShownProfile;
  session: string;
  slack: { id: string; linkedAt: Instant }[];
  mayMakeTokens: boolean;
  said?: ProfileAnswer;
}) => {
  const t = useTranslations('settings.profile');
  const page = useTranslations('settings.page');
  return (
    <>
      <SettingsHead title={page('profile')} lead={t('lead')} />
      <Said said={said && { ok: said.ok, sentence: said.sentence }} />
      <SettingsSection title={t('about')}>
        <About profile={profile} />
      </SettingsSection>
      <SettingsSection title={t('roles')}>
        <div className="flex flex-wrap items-center gap-2.5">
          <GrantTags grants={profile.grants} />
          <span className="text-ink-2">{profile.teams.map(({ name }) => name).join(', ')}</span>
        </div>
      </SettingsSection>
      <SettingsSection title={t('contacts')} text={t('contactsText')}>
        <ButtonLink to="/settings/reach">{page('reach')}</ButtonLink>
      </SettingsSection>
      {slack.length > 0 ? <SlackAccounts own={slack} /> : null}
      <SettingsSection title={t('sessions')}>
        <SessionList sessions={profile.sessions} current={session} />
      </SettingsSection>
      <SettingsSection title={t('tokens')} text={t('tokensText')}>
        {said?.token ? <MadeToken token={said.token} /> : null}
        <TokenTable tokens={profile.tokens} mayRevoke intent="revoke-token" />
        {mayMakeTokens ? <NewToken key={profile.tokens.length} /> : null}
      </SettingsSection>
    </>
  );
};

const MadeToken = ({ token }: { token: string }) => {
  const t = useTranslations('settings.token');
  return (
    <div className="mb-4">
      <Notice tone="ok" urgent title={t('made')}>
        <code className="block py-1 break-all select-all">{token}</code>
      </Notice>
    </div>
  );
};
