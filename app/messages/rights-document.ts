import { grantedRoles } from '../domain/rights/role.ts';
import { type Act, acts, ruleOf } from '../domain/rights/table.ts';
import { translator } from './catalogue.ts';

/** The table of rights as a Markdown document, made of the table itself. */
export const rightsDocument = (): string => {
  const t = translator();
  const who = (act: Act): string => {
    const { roles, reach } = ruleOf(act);
    if (reach === 'own') return t('settings.rights.self');
    if (grantedRoles.every((role) => roles.includes(role))) return t('settings.rights.everyone');
    return roles.map((role) => t(`settings.role.${role}`)).join(', ');
  };
  const row = (act: Act): string => {
    const { reach, scope, fresh } = ruleOf(act);
    const token = scope ?? '–';
    const note = fresh ? `, ${t('settings.rights.fresh')}` : '';
    return `| ${t(`settings.act.${act}`)} (\`${act}\`) | ${who(act)} | ${t(`settings.reach.${reach}`)}${note} | ${token} |`;
  };
  const columns = ['act', 'who', 'reach', 'token'] as const;
  return [
    `# ${t('settings.page.rights')}`,
    '',
    t('settings.rights.lead'),
    '',
    ...grantedRoles.map(
      (role) => `- **${t(`settings.role.${role}`)}**: ${t(`settings.roleSays.${role}`)}`,
    ),
    ...(['commander', 'deputy'] as const).map(
      (role) => `- **${t(`settings.role.${role}`)}**: ${t(`settings.roleSays.${role}`)}`,
    ),
    '',
    `| ${columns.map((name) => t(`settings.rights.${name}`)).join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...acts.map(row),
    '',
  ].join('\n');
};
