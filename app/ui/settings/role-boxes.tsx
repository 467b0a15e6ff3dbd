import { useTranslations } from 'use-intl';
import { type Grant, grantedRoles } from '../../domain/rights/role.ts';

export type TeamChoice = { id: string; name: string };

/** The word of a grant in a form: `role` or `role@team`. */
export const grantWord = (role: string, team: string | null): string =>
  team === null ? role : `${role}@${team}`;

/** One box for each role, for everything and for each team. */
export const RoleBoxes = ({ held, teams }: { held: readonly Grant[]; teams: TeamChoice[] }) => {
  const t = useTranslations('settings');
  const words = held.map(({ role, team }) => grantWord(role, team));
  const groups = [{ id: null, name: t('person.forAll') }, ...teams];
  return (
    <div className="grid gap-4">
      {groups.map(({ id, name }) => (
        <fieldset key={id ?? '*'}>
          <legend className="mb-1.5 text-small font-medium text-ink-2">{name}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {grantedRoles.map((role) => (
              <label key={role} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  name="grant"
                  value={grantWord(role, id)}
                  defaultChecked={words.includes(grantWord(role, id))}
                />
                {t(`role.${role}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
};
