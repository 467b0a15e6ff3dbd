import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Plan } from '../../domain/runbook/plan.ts';
import { classNames } from '../class-names.ts';
import { Folded } from '../folded.tsx';
import { hasBeforeStart } from './before-start.tsx';
import { numberPlan } from './numbered.ts';
import { stepAnchor } from './step-anchor.ts';

/** The part of the page that is being read: the last one whose top has passed. */
const useReading = (ids: readonly string[]): string | undefined => {
  const [reading, setReading] = useState<string>();
  const all = ids.join(' ');
  useEffect(() => {
    const parts = all.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    const look = () => {
      const passed = parts.filter((part) => part.getBoundingClientRect().top < 120);
      setReading((passed.at(-1) ?? parts[0])?.id);
    };
    look();
    document.addEventListener('scroll', look, { passive: true });
    return () => document.removeEventListener('scroll', look);
  }, [all]);
  return reading;
};

/** Style attributes are not allowed by the page's policy. */
const indents = ['', 'pl-3', 'pl-6', 'pl-9'];

type Entry = { id: string; title: string; number: string; depth: number };

const List = ({ entries, reading }: { entries: Entry[]; reading?: string }) => (
  <ol className="grid gap-px">
    {entries.map(({ id, title, number, depth }) => (
      <li key={id} className={indents[Math.min(depth, indents.length - 1)]}>
        <a
          href={`#${id}`}
          aria-current={id === reading ? 'location' : undefined}
          className={classNames(
            'flex gap-2 rounded-tag px-2 py-1 text-small/snug no-underline',
            id === reading ? 'bg-sunken font-medium text-ink' : 'text-ink-2 hover:text-ink',
          )}
        >
          {number ? (
            <span className="num w-7 flex-none text-fine/[1.6] text-ink-3">{number}</span>
          ) : null}
          <span className="line-clamp-2">{title}</span>
        </a>
      </li>
    ))}
  </ol>
);

/** Where to jump on a runbook's page: beside the text when there is room, folded above it when not. */
export const Contents = ({ plan }: { plan: Plan }) => {
  const t = useTranslations('runbook');
  const entries = [
    ...(hasBeforeStart(plan)
      ? [{ id: 'activation', title: t('activation'), number: '', depth: 0 }]
      : []),
    ...numberPlan(plan.nodes).map(({ node, number, depth }) => ({
      ...{ id: stepAnchor(node.id), title: node.title, number, depth },
    })),
    { id: 'proof', title: t('proof'), number: '', depth: 0 },
  ];
  const reading = useReading(entries.flatMap(({ id }) => (id === 'proof' ? [] : [id])));
  return (
    <>
      <nav
        aria-label={t('contents')}
        className="no-print hidden border-r border-line min-[85rem]:block"
      >
        <div className="sticky top-0 max-h-dvh overflow-y-auto px-3 py-7">
          <h2 className="mb-2 px-2 text-control/none font-semibold">{t('contents')}</h2>
          <List entries={entries} reading={reading} />
        </div>
      </nav>
      <Folded
        className="no-print sticky top-0 z-20 border-b border-line bg-surface px-4 py-2.5 sm:px-10 md:col-span-2 min-[85rem]:hidden"
        summaryClass="rounded-tag text-control font-medium"
        summary={t('contents')}
      >
        {() => (
          <nav aria-label={t('contents')} className="mt-2 max-h-[60dvh] overflow-y-auto pb-2">
            <List entries={entries} />
          </nav>
        )}
      </Folded>
    </>
  );
};
