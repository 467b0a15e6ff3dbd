import { useTranslations } from 'use-intl';
import { useRoom } from '../room-context.ts';
import { shortName } from '../words/names.ts';
import { standardRoles, useRoleTitle } from '../words/use-role-title.ts';
import type { PeopleAsk } from './ask.types.ts';
import type { AskPlan, Pick } from './ask-plan.ts';

/** Words a question about who does what. */
export const usePeoplePlan = () => {
  const t = useTranslations('room');
  const titleOf = useRoleTitle();
  const { view, viewer, here } = useRoom();
  const { roles, responders } = view.incident;
  const close = new Set([...responders, ...here].map(({ id }) => id));
  const toWhom = (role: string) => (found: Pick[]) => {
    const holder = roles.find(({ id }) => id === role)?.holder?.id;
    const others = found.filter(({ id }) => id !== holder);
    // Who is in the room stands before who would have to be called.
    return [
      ...others.filter(({ id }) => close.has(id)),
      ...others.filter(({ id }) => !close.has(id)),
    ];
  };

  return (ask: PeopleAsk): AskPlan => {
    switch (ask.type) {
      case 'role': {
        const listed = roles.filter(({ holder }) => holder?.id !== viewer.id);
        const more = standardRoles.filter((id) => !roles.some((role) => role.id === id));
        return {
          name: 'role',
          title: t('ask.role.title'),
          summary: t('ask.role.summary'),
          act: t('ask.role.act'),
          pick: {
            label: t('ask.role.field'),
            options: [
              ...listed.map((role) => ({
                id: role.id,
                title: role.holder
                  ? t('ask.role.heldBy', { role: titleOf(role), who: shortName(role.holder.name) })
                  : t('ask.role.free', { role: titleOf(role) }),
              })),
              ...more.map((id) => ({
                id,
                title: t('ask.role.free', { role: titleOf({ id, title: id }) }),
              })),
            ],
            first: ask.role,
          },
          event: ({ picked }) => ({ type: 'role.taken', role: picked }),
        };
      }
      case 'offer':
      case 'assign':
        return {
          name: `${ask.type}:${ask.role}`,
          title: t(`people.ask.${ask.type}.title`, { role: ask.title }),
          summary: t(`people.ask.${ask.type}.summary`),
          act: t(`people.ask.${ask.type}.act`),
          pick: {
            label: t(`people.ask.${ask.type}.field`),
            options: [],
            from: '/people/names',
            arrange: toWhom(ask.role),
            none: t('people.ask.nobody'),
          },
          event: ({ picked }) => ({
            type: ask.type === 'offer' ? 'role.offered' : 'role.assigned',
            role: ask.role,
            to: picked,
          }),
        };
      case 'decline':
        return {
          name: `decline:${ask.role}`,
          title: t('people.ask.decline.title', { role: ask.title }),
          summary: t('people.ask.decline.summary', { who: ask.who }),
          act: t('people.ask.decline.act'),
          text: { label: t('people.ask.decline.field'), needed: false, lacks: '' },
          event: ({ text }) => ({
            type: 'role.declined',
            role: ask.role,
            ...(text === '' ? {} : { reason: text }),
          }),
        };
    }
  };
};
