import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Grant } from '../../domain/rights/role.ts';
import type { Instant } from '../../domain/time.ts';
import { Avatar } from '../avatar.tsx';
import { ButtonLink } from '../button.tsx';
import { Cell, Head, Row, Table } from '../table.tsx';
import { Tag } from '../tag.tsx';
import { GrantTags } from './grant-tags.tsx';
import { Moment } from './moment.tsx';
import { SettingsHead } from './settings-head.tsx';

export type ListedPerson = {
  id: string;
  name: string;
  email: string | null;
  deactivatedAt: Instant | null;
  lastSeenAt: Instant | null;
  grants: Grant[];
  teams: { id: string; name: string }[];
};

export const PeoplePage = ({
  people,
  viewer,
  mayInvite,
}: {
  people: ListedPerson[];
  viewer: string;
  mayInvite: boolean;
}) => {
  const t = useTranslations('settings.people');
  const page = useTranslations('settings.page');
  return (
    <>
      <SettingsHead title={page('people')} lead={t('lead')}>
        {mayInvite ? (
          <ButtonLink to="/settings/invitations" look="act">
            {t('invite')}
          </ButtonLink>
        ) : null}
      </SettingsHead>
      <Table
        head={
          <>
            <Head>{t('name')}</Head>
            <Head>{t('roles')}</Head>
            <Head wide>{t('teams')}</Head>
            <Head wide>{t('seen')}</Head>
          </>
        }
      >
        {people.map((person) => (
          <Row key={person.id}>
            <Cell>
              <span className="flex items-center gap-2.5">
                <Avatar name={person.name} />
                <span className="min-w-0">
                  <Link to={`/settings/people/${person.id}`} className="block font-medium">
                    {person.name}
                  </Link>
                  <span className="block text-small break-words text-ink-2">
                    {person.id === viewer ? t('you') : person.email}
                  </span>
                </span>
              </span>
            </Cell>
            <Cell>
              {person.deactivatedAt === null ? (
                <GrantTags grants={person.grants} />
              ) : (
                <Tag>{t('left')}</Tag>
              )}
            </Cell>
            <Cell wide>
              {person.teams.length > 0 ? (
                person.teams.map(({ name }) => name).join(', ')
              ) : (
                <span className="text-ink-3">{t('noTeams')}</span>
              )}
            </Cell>
            <Cell wide>
              {person.lastSeenAt === null ? (
                <span className="text-ink-3">{t('never')}</span>
              ) : (
                <Moment at={person.lastSeenAt} />
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
};
