import { useTranslations } from 'use-intl';
import type { Grant } from '../../domain/rights/role.ts';
import type { Instant } from '../../domain/time.ts';
import { Select, TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from './act-form.tsx';
import { GrantTags } from './grant-tags.tsx';
import { RoleBoxes, type TeamChoice } from './role-boxes.tsx';
import { SettingsHead, SettingsSection } from './settings-head.tsx';

export type ShownPerson = {
  id: string;
  name: string;
  email: string | null;
  deactivatedAt: Instant | null;
  grants: Grant[];
  teams: TeamChoice[];
  /** Names of schedules and of escalation policies. */
  onCall: string[];
  holds: { incident: string; number: number; title: string; role: string }[];
};

type Props = {
  person: ShownPerson;
  teams: TeamChoice[];
  /** Who could take over. */
  others: TeamChoice[];
  may: { roles: boolean; teams: boolean; sessions: boolean; deactivate: boolean; address: boolean };
  /** Whether the address before can be told. */
  tells: boolean;
  said?: { ok: boolean; sentence: string };
};

const Leaving = ({ person, others }: Pick<Props, 'person' | 'others'>) => {
  const t = useTranslations('settings.person');
  const { name, holds, onCall } = person;
  const roles = holds
    .map(({ role, number }) => t('held', { role, number: String(number) }))
    .join(', ');
  if (person.deactivatedAt !== null)
    return (
      <SettingsSection title={t('reactivate', { name })} text={t('reactivateText')}>
        <ActForm intent="reactivate" act={t('reactivate', { name })} />
      </SettingsSection>
    );
  return (
    <SettingsSection title={t('deactivate', { name })} text={t('deactivateText', { name })}>
      <ActForm
        intent="deactivate"
        act={t('deactivate', { name })}
        className="grid justify-items-start gap-4"
      >
        {holds.length > 0 || onCall.length > 0 ? (
          <Select
            label={t('successor')}
            hint={[
              holds.length > 0 ? t('holds', { roles }) : '',
              onCall.length > 0 ? t('onCall', { schedules: onCall.join(', ') }) : '',
            ].join(' ')}
            name="successor"
            required={holds.length > 0}
          >
            <option value="">{t(holds.length > 0 ? 'chooseSuccessor' : 'nobody')}</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
          </Select>
        ) : null}
      </ActForm>
    </SettingsSection>
  );
};

/** One person: what they may do and where they belong, and what an administrator may change of it. */
export const PersonPage = ({ person, teams, others, may, tells, said }: Props) => {
  const t = useTranslations('settings.person');
  const words = useTranslations('settings.people');
  const here = person.deactivatedAt === null;
  return (
    <>
      <SettingsHead title={person.name} lead={here ? person.email : words('left')} />
      {said ? (
        <div className="mb-5">
          <Notice tone={said.ok ? 'ok' : 'bad'} urgent={!said.ok}>
            {said.sentence}
          </Notice>
        </div>
      ) : null}
      <SettingsSection title={t('roles')} text={may.roles && here ? t('rolesHint') : undefined}>
        {may.roles && here ? (
          <ActForm intent="roles" act={t('saveRoles')} className="grid justify-items-start gap-4">
            <RoleBoxes held={person.grants} teams={teams} />
          </ActForm>
        ) : (
          <GrantTags grants={person.grants} />
        )}
      </SettingsSection>
      <SettingsSection title={t('teams')}>
        {may.teams && here && teams.length > 0 ? (
          <ActForm intent="teams" act={t('saveTeams')} className="grid justify-items-start gap-4">
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              {teams.map((team) => (
                <label key={team.id} className="flex min-h-8 items-center gap-2">
                  <input
                    type="checkbox"
                    name="team"
                    value={team.id}
                    defaultChecked={person.teams.some(({ id }) => id === team.id)}
                  />
                  {team.name}
                </label>
              ))}
            </div>
          </ActForm>
        ) : (
          <p className="text-ink-2">
            {person.teams.map(({ name }) => name).join(', ') ||
              (teams.length === 0 ? t('noTeamsYet') : words('noTeams'))}
          </p>
        )}
      </SettingsSection>
      {may.address && here ? (
        <SettingsSection
          title={t('email')}
          text={t('emailText', { name: person.name, tells: String(tells) })}
        >
          <ActForm
            intent="email"
            act={t('saveEmail')}
            className="grid max-w-[420px] justify-items-start gap-4 [&>div]:w-full"
          >
            <TextField
              key={person.email}
              name="email"
              type="email"
              label={t('newEmail')}
              defaultValue={person.email ?? ''}
              maxLength={320}
              required
            />
          </ActForm>
        </SettingsSection>
      ) : null}
      {may.sessions && here ? (
        <SettingsSection title={t('sessions')} text={t('sessionsText', { name: person.name })}>
          <ActForm intent="sessions" act={t('endSessions')} />
        </SettingsSection>
      ) : null}
      {may.deactivate ? <Leaving person={person} others={others} /> : null}
    </>
  );
};
