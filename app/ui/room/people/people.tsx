import { useTranslations } from 'use-intl';
import { Avatar } from '../../avatar.tsx';
import { Button } from '../../button.tsx';
import { classNames } from '../../class-names.ts';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useRoom } from '../room-context.ts';
import { SideSection } from '../side/side-section.tsx';
import { useRoleTitle } from '../words/use-role-title.ts';

const CONTROL = 'people';

/** Whoever responds, whoever only looks on, and which of them have the room open now. */
export const People = () => {
  const t = useTranslations('room.people');
  const titleOf = useRoleTitle();
  const acts = useActs();
  const { view, viewer, here } = useRoom();
  const { responders, roles, open } = view.incident;
  const own = responders.find(({ id }) => id === viewer.id);
  const present = new Set(here.map(({ id }) => id));
  const nameOfRole = (id: string) => {
    const role = roles.find((one) => one.id === id);
    return titleOf(role ?? { id, title: id });
  };
  const rows = [
    ...responders.map(({ id, name, roles: held }) => ({
      ...{ id, name, present: present.has(id) },
      what: held.length > 0 ? held.map(nameOfRole).join(', ') : t('responding'),
    })),
    ...here
      .filter(({ id }) => !responders.some((one) => one.id === id))
      .map(({ id, name }) => ({ id, name, present: true, what: t('reading') })),
  ];
  const joins = open && !viewer.reads && !own;
  const leaves = open && own?.joined === true && own.roles.length === 0;
  return (
    <SideSection
      title={t('title')}
      id="people"
      beside={
        joins || leaves ? (
          <Button
            size="small"
            look={joins ? 'plain' : 'quiet'}
            aria-busy={acts.pending(CONTROL) !== undefined || undefined}
            onClick={() =>
              acts.send(CONTROL, { type: joins ? 'responder.joined' : 'responder.left' })
            }
          >
            {joins ? t('join') : t('leaveRoom')}
          </Button>
        ) : null
      }
    >
      {rows.length === 0 ? <p className="text-control text-ink-3">{t('nobodyYet')}</p> : null}
      <ul className="grid gap-2 text-control">
        {rows.map((one) => (
          <li key={one.id} className="flex items-center gap-2.5">
            <span className="relative flex-none">
              <Avatar name={one.name} />
              <span
                aria-hidden="true"
                className={classNames(
                  'keeps-colour absolute -right-0.5 -bottom-0.5 size-2.5 rounded-full border-2 border-surface',
                  one.present ? 'bg-ok' : 'bg-line-strong',
                )}
              />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block">
                {one.name}
                {one.id === viewer.id ? <span className="text-ink-3"> · {t('you')}</span> : null}
              </span>
              <span className="block text-fine text-ink-3">
                {one.what} ·{' '}
                {one.present ? <span className="text-ok">{t('hereNow')}</span> : t('away')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Refusals of={({ control }) => control === CONTROL} />
    </SideSection>
  );
};
