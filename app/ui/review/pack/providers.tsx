import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PackDependence } from '../../../domain/review/pack/providers.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import { Cell, Head, Row, Table } from '../../table.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { Under } from './pack-section.tsx';

const Count = ({ value, bad }: { value: number; bad?: boolean }) => (
  <span className={value === 0 ? 'num text-ink-3' : bad ? 'num font-semibold text-bad' : 'num'}>
    {value}
  </span>
);

const Rows = ({ rows }: { rows: readonly PackDependence[] }) => {
  const t = useTranslations('pack.providers');
  const none = useTranslations('pack')('none');
  const say = useDuration();
  return (
    <Table
      head={
        <>
          <Head>{t('name')}</Head>
          <Head>{t('incidents')}</Head>
          <Head wide>{t('effect')}</Head>
          <Head wide>{t('missed')}</Head>
          <Head>{t('runbooks')}</Head>
          <Head>{t('gaps')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.key}>
          <Cell>
            <Link to={sourcePath(row.source)} className="break-words no-underline hover:underline">
              {row.key.slice(row.type.length + 1)}
            </Link>
          </Cell>
          <Cell>
            <Count value={row.incidents} />
          </Cell>
          <Cell wide>
            <span className="num whitespace-nowrap">
              {row.effect === 0 ? <span className="text-ink-3">{none}</span> : say(row.effect)}
            </span>
          </Cell>
          <Cell wide>
            <Count value={row.missed} bad />
          </Cell>
          <Cell>
            <Count value={row.runbooks} />
          </Cell>
          <Cell>
            <Count value={row.openGaps} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
};

/** On whom and on what the runbooks lean, and what came of it. */
export const Providers = ({ rows }: { rows: readonly PackDependence[] }) => {
  const t = useTranslations('pack');
  const of = (type: PackDependence['type']) => rows.filter((row) => row.type === type);
  const [providers, services] = [of('provider'), of('service')];
  if (rows.length === 0) return <p className="mt-4 text-ink-2">{t('empty.providers')}</p>;
  return (
    <>
      <p className="no-print mt-3 max-w-[66ch] text-small text-ink-2">{t('providers.lead')}</p>
      <Under title={t('providers.provider')}>
        {providers.length === 0 ? (
          <p className="text-ink-2">{t('providers.noProvider')}</p>
        ) : (
          <Rows rows={providers} />
        )}
      </Under>
      {services.length === 0 ? null : (
        <Under title={t('providers.service')}>
          <Rows rows={services} />
        </Under>
      )}
    </>
  );
};
