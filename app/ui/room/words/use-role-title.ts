import { useTranslations } from 'use-intl';

/** Roles that an incident may want whatever its runbook names. */
export const standardRoles = ['deputy', 'operations', 'communications', 'scribe'] as const;

const known = ['incident-commander', ...standardRoles] as const;

/** What a role is called: as its runbook says, else as everybody says. */
export const useRoleTitle = () => {
  const t = useTranslations('room.people.standard');
  return ({ id, title }: { id: string; title: string }): string => {
    const standard = known.find((one) => one === id);
    return title === id && standard ? t(standard) : title;
  };
};
