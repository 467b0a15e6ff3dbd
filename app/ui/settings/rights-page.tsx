import { useTranslations } from 'use-intl';
import { grantedRoles } from '../../domain/rights/role.ts';
import { type Act, acts, ruleOf } from '../../domain/rights/table.ts';
import { Cell, Head, Row, Table } from '../table.tsx';
import { SettingsHead, SettingsSection } from './settings-head.tsx';

const Line = ({ act }: { act: Act }) => {
  const t = useTranslations('settings');
  const { roles, reach, scope, fresh } = ruleOf(act);
  const all = grantedRoles.every((role) => roles.includes(role));
  return (
    <Row>
      <Cell>
        {t(`act.${act}`)} <code className="block text-fine text-ink-3">{act}</code>
      </Cell>
      <Cell>
        {reach === 'own'
          ? t('rights.self')
          : all
            ? t('rights.everyone')
            : roles.map((role) => t(`role.${role}`)).join(', ')}
      </Cell>
      <Cell wide>
        {t(`reach.${reach}`)}
        {fresh ? `, ${t('rights.fresh')}` : null}
      </Cell>
      <Cell wide>
        {scope ? <code>{scope}</code> : <span className="text-ink-3">{t('scope.none')}</span>}
      </Cell>
    </Row>
  );
};

/** The table of rights itself: nothing on this page is written by hand. */
export const RightsPage = () => {
  const t = useTranslations('settings');
  return (
    <>
      <SettingsHead title={t('page.rights')} lead={t('rights.lead')} />
      <SettingsSection title={t('rights.roles')}>
        <dl className="grid gap-2 sm:grid-cols-[160px_minmax(0,1fr)]">
          {([...grantedRoles, 'commander', 'deputy'] as const).map((role) => (
            <div key={role} className="contents">
              <dt className="font-medium">{t(`role.${role}`)}</dt>
              <dd className="text-ink-2">{t(`roleSays.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </SettingsSection>
      <Table
        head={
          <>
            <Head>{t('rights.act')}</Head>
            <Head>{t('rights.who')}</Head>
            <Head wide>{t('rights.reach')}</Head>
            <Head wide>{t('rights.token')}</Head>
          </>
        }
      >
        {acts.map((act) => (
          <Line key={act} act={act} />
        ))}
      </Table>
    </>
  );
};
