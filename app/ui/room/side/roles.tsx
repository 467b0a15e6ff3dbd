import { useTranslations } from 'use-intl';
import { Avatar } from '../../avatar.tsx';
import { Button } from '../../button.tsx';
import { useRoom } from '../room-context.ts';
import { SideSection } from './side-section.tsx';

/** Who holds which role, and what nobody holds yet. */
export const Roles = () => {
  const t = useTranslations('room.side');
  const { view, viewer, ask } = useRoom();
  const { roles, open } = view.incident;
  return (
    <SideSection title={t('roles')}>
      {roles.length === 0 ? <p className="text-control text-ink-3">{t('noRoles')}</p> : null}
      <ul className="grid gap-2 text-control">
        {roles.map((role) => (
          <li key={role.id} className="flex min-h-7 items-center gap-2.5">
            <Avatar name={role.holder?.name} />
            <span className="min-w-0 flex-1">
              <span className={role.holder ? 'block' : 'block text-ink-3'}>
                {role.holder?.name ?? t('nobody')}
              </span>
              <span className="block text-fine text-ink-3">{role.title}</span>
            </span>
            {role.holder?.id === viewer.id ? (
              <span className="px-2.5 text-fine text-ink-3">{t('yours')}</span>
            ) : open && !viewer.reads ? (
              <Button
                size="small"
                look={role.holder ? 'quiet' : 'plain'}
                aria-label={t('takeOf', { role: role.title })}
                onClick={() => ask({ type: 'role', role: role.id })}
              >
                {t('take')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </SideSection>
  );
};
