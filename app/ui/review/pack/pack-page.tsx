import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { PackDifference } from '../../../domain/review/pack/difference.ts';
import type { Pack } from '../../../domain/review/pack.ts';
import { Button } from '../../button.tsx';
import { Tag } from '../../tag.tsx';
import { PackBody } from './pack-body.tsx';

const stamp = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const DAY = 86_400_000;

/** The scope in words. */
export const useScopeWords = () => {
  const t = useTranslations('pack.scope');
  return (scope: Pack['scope']): string =>
    scope.type === 'all' ? t('all') : t(scope.type, { id: scope.id });
};

/** A pack as people read it: live, or frozen with what has changed since. */
export const PackPage = ({
  pack,
  hash,
  frozenAt,
  difference,
  links,
  noteForm,
  children,
}: {
  pack: Pack;
  /** What it is frozen as. */
  hash?: string;
  frozenAt?: number;
  difference?: PackDifference;
  /** Ways to take it away. */
  links?: ReactNode;
  /** Where notes can still be written. */
  noteForm?: ReactNode;
  children?: ReactNode;
}) => {
  const t = useTranslations('pack');
  const scope = useScopeWords();
  const { from, to, madeAt } = pack;
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6 print:max-w-none print:p-0">
      <header className="mb-5">
        <p className="mb-2 flex flex-wrap items-center gap-2">
          <Tag tone={frozenAt === undefined ? 'info' : 'neutral'}>
            {frozenAt === undefined ? t('live') : t('frozenWord')}
          </Tag>
          <Tag>{scope(pack.scope)}</Tag>
        </p>
        <h1 className="text-headline font-semibold">{t('title')}</h1>
        <p className="num mt-1 text-ink-2">
          {t('period', { from: dayOf(from), to: dayOf(to - DAY) })}
        </p>
        <p className="mt-1 max-w-[66ch] text-ink-2">
          {frozenAt === undefined ? t('liveLead') : t('frozenLead', { at: stamp(frozenAt) })}
        </p>
        <p className="mt-1 text-fine break-all text-ink-3">
          {t('madeAt', { at: stamp(madeAt) })}
          {hash === undefined ? null : (
            <>
              {' · '}
              <span className="num">{t('hash', { hash })}</span>
            </>
          )}
        </p>
        {children}
        <div className="no-print mt-4 flex flex-wrap gap-2.5">
          <Button pressKey="p" onClick={() => window.print()}>
            {t('print')}
          </Button>
          {links}
        </div>
      </header>
      <PackBody pack={pack} {...(difference && { difference })} noteForm={noteForm} />
    </div>
  );
};
