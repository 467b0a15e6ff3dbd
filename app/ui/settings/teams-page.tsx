import { useTranslations } from 'use-intl';
import { EmptyState } from '../empty-state.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from './act-form.tsx';
import { SettingsHead, SettingsSection } from './settings-head.tsx';

type Team = { id: string; name: string; members: { id: string; name: string }[] };

export const TeamsPage = ({
  teams,
  mayChange,
  said,
}: {
  teams: Team[];
  mayChange: boolean;
  said?: { ok: boolean; sentence: string };
}) => {
  const t = useTranslations('settings.teams');
  const page = useTranslations('settings.page');
  return (
    <>
      <SettingsHead title={page('teams')} lead={t('lead')} />
      {said && !said.ok ? (
        <div className="mb-5">
          <Notice tone="bad" urgent>
            {said.sentence}
          </Notice>
        </div>
      ) : null}
      {teams.length === 0 ? (
        <div className="mb-5">
          <EmptyState title={t('none')} />
        </div>
      ) : null}
      {teams.map((team) => (
        <SettingsSection key={team.id} title={team.name} text={team.id}>
          <p className="mb-4">
            {team.members.map(({ name }) => name).join(', ') || (
              <span className="text-ink-3">{t('nobody')}</span>
            )}
          </p>
          {mayChange ? (
            <div className="flex flex-wrap items-end gap-2.5">
              <ActForm
                intent="rename"
                fields={{ id: team.id }}
                act={t('rename')}
                className="flex flex-wrap items-end gap-2.5"
              >
                <TextField label={t('name')} name="name" defaultValue={team.name} maxLength={80} />
              </ActForm>
              <ActForm intent="remove" fields={{ id: team.id }} act={t('remove')} look="quiet" />
            </div>
          ) : null}
        </SettingsSection>
      ))}
      {mayChange ? (
        <SettingsSection title={t('add')}>
          <ActForm
            key={teams.length}
            intent="create"
            act={t('add')}
            look="act"
            className="grid max-w-[420px] justify-items-start gap-4 [&>div]:w-full"
          >
            <TextField label={t('name')} name="name" maxLength={80} required />
            <TextField
              label={t('word')}
              hint={t('wordHint')}
              name="id"
              mono
              maxLength={80}
              required
            />
          </ActForm>
        </SettingsSection>
      ) : null}
    </>
  );
};
