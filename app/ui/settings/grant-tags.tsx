import { useTranslations } from 'use-intl';
import type { Grant } from '../../domain/rights/role.ts';
import { Tag } from '../tag.tsx';

/** The roles that somebody holds, each with its team. */
export const GrantTags = ({ grants }: { grants: readonly Grant[] }) => {
  const t = useTranslations('settings.role');
  if (grants.length === 0) return <span className="text-ink-3">{t('none')}</span>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {grants.map(({ role, team }) => (
        <Tag key={`${role}@${team}`} tone={role === 'administrator' ? 'info' : 'neutral'}>
          {team === null ? t(role) : t('forTeam', { role: t(role), team })}
        </Tag>
      ))}
    </span>
  );
};
