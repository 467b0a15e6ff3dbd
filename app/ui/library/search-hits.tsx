import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SearchHit, SearchMatch } from '../../domain/runbook/library.types.ts';
import { classNames } from '../class-names.ts';
import { stepAnchor } from '../runbook/step-anchor.ts';
import { Highlight } from './highlight.tsx';
import { RowFacts } from './row-facts.tsx';

const Match = ({ match }: { match: SearchMatch }) => {
  const t = useTranslations('library');
  return (
    <span className="grid grid-cols-[64px_minmax(0,1fr)] gap-2 text-small">
      <span className="text-fine/[1.6] text-ink-3">{t(`matchIn.${match.field}`)}</span>
      <span
        className={classNames(
          'min-w-0 break-words text-ink-2',
          match.field === 'command' && 'font-mono text-fine/[1.6]',
        )}
      >
        {match.step && match.field !== 'step' ? (
          <span className="font-sans text-ink-3">{match.step.title}: </span>
        ) : null}
        <Highlight text={match.text} ranges={match.ranges} />
      </span>
    </span>
  );
};

/** Where a hit leads: to the step that matched when nothing better did. */
const addressOf = ({ runbook, matches }: SearchHit): string => {
  const page = `/runbooks/${runbook.id}`;
  const first = matches[0];
  return first?.step && !['id', 'title', 'alert'].includes(first.field)
    ? `${page}#${stepAnchor(first.step.id)}`
    : page;
};

/** What was found, best first. Each hit is one link, so that arrows and Return need no more. */
export const SearchHits = ({ hits }: { hits: SearchHit[] }) => (
  <ol>
    {hits.map((hit) => {
      const title = hit.matches.find(({ field }) => field === 'title');
      const others = hit.matches.filter(({ field }) => field !== 'title');
      return (
        <li key={hit.runbook.id} className="border-t border-line last:border-b">
          <Link
            to={addressOf(hit)}
            data-hit
            prefetch="intent"
            className="-mx-2 block rounded-control px-2 py-3 no-underline hover:bg-sunken focus-visible:bg-surface"
          >
            <span className="font-medium">
              {title ? <Highlight text={title.text} ranges={title.ranges} /> : hit.runbook.title}
            </span>
            <RowFacts runbook={hit.runbook} />
            {others.length > 0 ? (
              <span className="mt-1.5 grid gap-0.5">
                {others.map((match, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: matches of one answer keep their order
                  <Match key={at} match={match} />
                ))}
              </span>
            ) : null}
          </Link>
        </li>
      );
    })}
  </ol>
);
