import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FigureChange } from '../../../domain/review/pack/difference.ts';
import type { Figure } from '../../../domain/review/pack/section.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import type { PackSectionName } from '../../../domain/review/pack.ts';
import { classNames } from '../../class-names.ts';
import { badFigures, bigFigures, warnFigures } from './figure-tones.ts';
import { useFigure } from './use-figure.ts';

type Given = {
  section: PackSectionName;
  figures: readonly Figure[];
  changes: readonly FigureChange[];
};

const toneOf = (section: PackSectionName, { key, value }: Figure): string => {
  if (value === null || value === 0) return 'text-ink';
  const name = `${section}.${key}`;
  if (badFigures.has(name)) return 'text-bad';
  return warnFigures.has(name) ? 'text-warn' : 'text-ink';
};

const Changed = ({ change }: { change: FigureChange | undefined }) => {
  const t = useTranslations('pack.change');
  const { say } = useFigure();
  return change ? (
    <span className="block text-fine font-medium text-info">
      {t('nowIs', { value: say({ value: change.live, unit: change.unit }) })}
    </span>
  ) : null;
};

/** The numbers of a section: the first few large, the others as lines; each leads to its source. */
export const Figures = ({ section, figures, changes }: Given) => {
  const t = useTranslations('pack');
  const { say, label } = useFigure();
  const changeOf = (key: string) =>
    changes.find((one) => one.section === section && one.key === key);
  const big = figures.filter(({ key }) => bigFigures.has(`${section}.${key}`));
  const small = figures.filter((one) => !big.includes(one));
  return (
    <>
      <dl className="flex flex-wrap gap-x-8 gap-y-4">
        {big.map((one) => (
          <div key={one.key} className="keep-together flex min-w-[88px] flex-col">
            <dt className="max-w-[16ch] text-small/tight text-ink-2">{label(section, one.key)}</dt>
            <dd className="order-first">
              <Link
                to={sourcePath(one.source)}
                title={t('source')}
                className={classNames(
                  'num text-headline/tight whitespace-nowrap font-semibold no-underline hover:underline',
                  toneOf(section, one),
                )}
              >
                {say(one)}
              </Link>
              <Changed change={changeOf(one.key)} />
            </dd>
          </div>
        ))}
      </dl>
      {small.length === 0 ? null : (
        <dl className="mt-4 grid gap-x-8 border-t border-line pt-2 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
          {small.map((one) => (
            <div
              key={one.key}
              className="keep-together flex items-baseline justify-between gap-3 py-1 text-control"
            >
              <dt className="min-w-0 text-ink-2">{label(section, one.key)}</dt>
              <dd className="text-right">
                <Link
                  to={sourcePath(one.source)}
                  title={t('source')}
                  className={classNames(
                    'num whitespace-nowrap no-underline hover:underline',
                    toneOf(section, one) === 'text-ink' ? 'text-ink' : 'font-semibold',
                    toneOf(section, one),
                  )}
                >
                  {say(one)}
                </Link>
                <Changed change={changeOf(one.key)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
};
