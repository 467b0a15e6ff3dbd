import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PackDifference } from '../../../domain/review/pack/difference.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import { packSections } from '../../../domain/review/pack.ts';
import { Cell, Head, Row, Table } from '../../table.tsx';
import { sectionAnchor } from './pack-section.tsx';
import { useFigure } from './use-figure.ts';

/** What is otherwise now than when the pack was frozen: numbers one by one, lines by their section. */
export const Changes = ({ difference }: { difference: PackDifference }) => {
  const t = useTranslations('pack');
  const { say, label } = useFigure();
  const { figures, rows } = difference;
  const nothing = figures.length === 0 && rows.length === 0;
  return (
    <section
      id={sectionAnchor('change')}
      className="no-print rounded-card border border-l-3 border-line border-l-info bg-surface px-4 py-4 sm:px-6"
    >
      <h2 className="text-body/tight font-semibold">{t('change.title')}</h2>
      <p className="mt-1 text-ink-2">
        {nothing
          ? t('change.none')
          : t('change.count', { figures: figures.length, rows: rows.length })}
      </p>
      {figures.length === 0 ? null : (
        <details className="mt-2" open={figures.length <= 8}>
          <summary className="text-control text-ink-2">{t('change.figure')}</summary>
          <div className="mt-2">
            <Table
              head={
                <>
                  <Head>{t('change.figure')}</Head>
                  <Head>{t('change.frozen')}</Head>
                  <Head>{t('change.now')}</Head>
                </>
              }
            >
              {figures.map((one) => (
                <Row key={`${one.section} ${one.key}`}>
                  <Cell>
                    <Link to={sourcePath(one.source)} className="no-underline hover:underline">
                      {t(`section.${one.section}`)}: {label(one.section, one.key)}
                    </Link>
                  </Cell>
                  <Cell>
                    <span className="num">{say({ value: one.frozen, unit: one.unit })}</span>
                  </Cell>
                  <Cell>
                    <span className="num font-semibold text-info">
                      {say({ value: one.live, unit: one.unit })}
                    </span>
                  </Cell>
                </Row>
              ))}
            </Table>
          </div>
        </details>
      )}
      <ul className="mt-2 text-small text-ink-2">
        {packSections.map((section) => {
          const of = (change: string) =>
            String(rows.filter((row) => row.section === section && row.change === change).length);
          return rows.some((row) => row.section === section) ? (
            <li key={section}>
              {t('change.lines', {
                section: t(`section.${section}`),
                ...{ came: of('came'), went: of('went'), changed: of('changed') },
              })}
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
};
