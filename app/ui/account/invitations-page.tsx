import { useTranslations } from 'use-intl';
import { dayOf } from '../../domain/day.ts';
import type { Grant } from '../../domain/rights/role.ts';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { GrantTags } from '../settings/grant-tags.tsx';
import { RoleBoxes, type TeamChoice } from '../settings/role-boxes.tsx';
import { SettingsHead, SettingsSection } from '../settings/settings-head.tsx';
import { Tag } from '../tag.tsx';
import { CommandLine } from './command-line.tsx';

type Shown = {
  id: string;
  email: string;
  name: string;
  grants: Grant[];
  invitedBy: string;
  expiresAt: number;
  state: 'open' | 'expired' | 'revoked' | 'accepted';
};

const tones = { open: 'info', expired: 'warn', revoked: 'neutral', accepted: 'ok' } as const;

/** Making an invitation, and what became of those before. */
export const InvitationsPage = ({
  invitations,
  teams,
  answer,
}: {
  invitations: Shown[];
  teams: TeamChoice[];
  answer: { sentence: string | null; link: string | null; email: string } | null;
}) => {
  const t = useTranslations('account.invitations');
  return (
    <>
      <SettingsHead title={t('title')} lead={t('lead')} />
      <div className="mb-5 grid grid-cols-[minmax(0,1fr)] gap-3 empty:hidden">
        {answer?.sentence ? (
          <Notice tone="bad" urgent>
            {answer.sentence}
          </Notice>
        ) : null}
        {answer?.link ? (
          <Notice tone="ok" title={t('linkTitle', { email: answer.email })}>
            <p className="mb-2">{t('linkText')}</p>
            <CommandLine>{answer.link}</CommandLine>
          </Notice>
        ) : null}
      </div>
      <SettingsSection title={t('act')}>
        <ActForm
          key={answer?.link ?? 'empty'}
          intent="invite"
          act={t('act')}
          look="act"
          className="grid max-w-[620px] justify-items-start gap-4 [&>div]:w-full"
        >
          <TextField name="email" type="email" label={t('email')} maxLength={320} required />
          <TextField name="name" label={t('name')} hint={t('nameHint')} maxLength={80} required />
          <RoleBoxes held={[{ role: 'responder', team: null }]} teams={teams} />
        </ActForm>
      </SettingsSection>
      <SettingsSection title={t('listTitle')}>
        {invitations.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
        <ul>
          {invitations.map((one) => (
            <li
              key={one.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 first:border-0 first:pt-0"
            >
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-medium break-words">{one.email}</p>
                <p className="text-small text-ink-2">
                  {one.name}, {t('by', { name: one.invitedBy })},{' '}
                  {t('until', { date: dayOf(one.expiresAt) })}
                </p>
              </div>
              <GrantTags grants={one.grants} />
              <Tag tone={tones[one.state]}>{t(`state.${one.state}`)}</Tag>
              {one.state === 'open' ? (
                <ActForm
                  intent="revoke"
                  fields={{ id: one.id }}
                  act={t('revoke')}
                  label={t('revokeNamed', { email: one.email })}
                  small
                />
              ) : null}
            </li>
          ))}
        </ul>
      </SettingsSection>
    </>
  );
};
