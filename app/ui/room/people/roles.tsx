import { useTranslations } from 'use-intl';
import { COMMANDER } from '../../../domain/incident/incident-run.ts';
import type { RoomView } from '../../../domain/incident/room-view.types.ts';
import { Avatar } from '../../avatar.tsx';
import { Button } from '../../button.tsx';
import { Folded } from '../../folded.tsx';
import { ActMenu, type MenuItem } from '../../menu.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { mayDo, useRoom } from '../room-context.ts';
import { SideSection } from '../side/side-section.tsx';
import { shortName } from '../words/names.ts';
import { standardRoles, useRoleTitle } from '../words/use-role-title.ts';

type Role = RoomView['incident']['roles'][number];

/** What the reader may do with a role, as a button when there is one thing, else behind a menu. */
const RoleActs = ({ role, title }: { role: Role; title: string }) => {
  const t = useTranslations('room.people');
  const side = useTranslations('room.side');
  const acts = useActs();
  const { view, viewer, ask } = useRoom();
  if (!view.incident.open || viewer.reads) return null;
  const { id, holder } = role;
  const mine = holder?.id === viewer.id;
  const assign: MenuItem[] = mayDo(viewer, 'role.assigned')
    ? [
        {
          id: 'assign',
          text: t('assign'),
          onSelect: () => ask({ type: 'assign', role: id, title }),
        },
      ]
    : [];
  if (!holder)
    return (
      <span className="flex flex-none items-center">
        <Button
          size="small"
          aria-label={side('takeOf', { role: title })}
          onClick={() => ask({ type: 'role', role: id })}
        >
          {t('take')}
        </Button>
        {assign.length > 0 ? (
          <ActMenu look="quiet" label={t('acts', { role: title })} items={assign}>
            <span aria-hidden="true">⋯</span>
          </ActMenu>
        ) : null}
      </span>
    );
  const items: MenuItem[] = mine
    ? [
        ...assign,
        ...(id === COMMANDER
          ? []
          : [
              {
                id: 'leave',
                text: t('leave'),
                onSelect: () => acts.send('role', { type: 'role.left', role: id }),
              },
            ]),
      ]
    : [
        {
          id: 'take',
          text: t('takeFrom', { who: shortName(holder.name) }),
          onSelect: () => ask({ type: 'role', role: id }),
        },
        ...assign,
      ];
  return (
    <span className="flex flex-none items-center">
      {mine ? (
        <Button
          size="small"
          pressKey={id === COMMANDER ? 'h' : undefined}
          onClick={() => ask({ type: 'offer', role: id, title })}
        >
          <span className="sr-only">{t('offerOf', { role: title })}</span>
          <span aria-hidden="true">{t('offer')}</span>
        </Button>
      ) : null}
      {items.length > 0 ? (
        <ActMenu look="quiet" label={t('acts', { role: title })} items={items}>
          <span aria-hidden="true">⋯</span>
        </ActMenu>
      ) : null}
    </span>
  );
};

const RoleRow = ({ role }: { role: Role }) => {
  const t = useTranslations('room');
  const titleOf = useRoleTitle();
  const { viewer, here } = useRoom();
  const title = titleOf(role);
  const { holder, offer } = role;
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-2.5">
      <Avatar name={holder?.name} />
      <span className="min-w-0 flex-1">
        <span className={holder ? 'block' : 'block text-ink-3'}>
          {holder?.name ?? t('side.nobody')}
          {holder?.id === viewer.id ? (
            <span className="text-ink-3"> · {t('side.yours')}</span>
          ) : null}
          {holder && here.some(({ id }) => id === holder.id) && holder.id !== viewer.id ? (
            <span className="text-fine text-ok"> · {t('people.hereNow')}</span>
          ) : null}
        </span>
        <span className="block text-fine text-ink-3">{title}</span>
      </span>
      <RoleActs role={role} title={title} />
      {offer ? (
        <span className="w-full pl-8 text-fine font-medium text-info">
          {t('people.withOffer', { who: shortName(offer.to.name) })}
        </span>
      ) : null}
    </li>
  );
};

/** Who holds which role, what nobody holds yet, and what is being handed over. */
export const Roles = () => {
  const t = useTranslations('room');
  const { incident, walkthroughs } = useRoom().view;
  const { roles, open } = incident;
  const awaited = new Set(walkthroughs.flatMap(({ current }) => current.map(({ role }) => role)));
  const needed = roles.filter(
    ({ id, holder, offer }) => id === COMMANDER || holder || offer || awaited.has(id),
  );
  const more: Role[] = [
    ...roles.filter((role) => !needed.includes(role)),
    ...standardRoles
      .filter((id) => !roles.some((role) => role.id === id))
      .map((id) => ({ id, title: id })),
  ];
  return (
    <SideSection title={t('side.roles')}>
      <ul className="grid gap-2 text-control">
        {needed.map((role) => (
          <RoleRow key={role.id} role={role} />
        ))}
      </ul>
      <Refusals of={({ control }) => control === 'role'} />
      {open && more.length > 0 ? (
        <Folded
          className="no-print mt-3"
          summaryClass="text-small text-ink-2"
          summary={t('people.moreRoles')}
        >
          {() => (
            <ul className="mt-2 grid gap-2 text-control">
              {more.map((role) => (
                <RoleRow key={role.id} role={role} />
              ))}
            </ul>
          )}
        </Folded>
      ) : null}
    </SideSection>
  );
};
