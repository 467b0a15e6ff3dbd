import { useTranslations } from 'use-intl';
import { Avatar } from '../../avatar.tsx';
import { useRoom } from '../room-context.ts';

const SHOWN = 5;

/** Who has the room open now, as small as it can be said; the names stand under People. */
export const HereRow = () => {
  const t = useTranslations('room.people');
  const { here, viewer } = useRoom();
  if (here.length === 0) return null;
  const ordered = [...here].sort((a, b) => Number(b.id === viewer.id) - Number(a.id === viewer.id));
  const names = ordered.map(({ id, name }) => (id === viewer.id ? t('you') : name)).join(', ');
  return (
    <a
      href="#people"
      title={names}
      className="no-print inline-flex items-center gap-1.5 rounded-full py-0.5 no-underline"
    >
      <span className="sr-only">{`${t('here', { count: here.length })}: ${names}`}</span>
      <span aria-hidden="true" className="flex -space-x-1.5 [&>span]:ring-2 [&>span]:ring-surface">
        {ordered.slice(0, SHOWN).map(({ id, name }) => (
          <Avatar key={id} name={name} />
        ))}
      </span>
      <span aria-hidden="true" className="text-fine font-medium text-ink-3">
        {here.length > SHOWN ? t('more', { count: String(here.length - SHOWN) }) : null}{' '}
        {t('hereNow')}
      </span>
    </a>
  );
};
