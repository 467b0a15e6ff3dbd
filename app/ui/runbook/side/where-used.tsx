import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RunbookName, WhereUsed as Used } from '../../../domain/runbook/revision.types.ts';
import { KindTag, SeverityTag } from '../../tag.tsx';

const names = [
  'includes',
  'includedBy',
  'related',
  'relatedBy',
  'supersedes',
  'linkedFrom',
] as const;

const Names = ({ list }: { list: RunbookName[] }) => (
  <ul>
    {list.map(({ id, title }) => (
      <li key={id}>
        {title === undefined ? (
          <span className="text-bad">{id}</span>
        ) : (
          <Link to={`/runbooks/${id}`} className="no-underline hover:underline">
            {title}
          </Link>
        )}
      </li>
    ))}
  </ul>
);

/** What leans on this runbook, what it leans on, and who walks it now. */
export const WhereUsed = ({ used }: { used: Used }) => {
  const t = useTranslations('runbook.used');
  const incident = useTranslations('incident');
  const shown = names.filter((name) => used[name].length > 0);
  if (shown.length === 0 && used.incidents.length === 0)
    return <p className="text-control text-ink-2">{t('nowhere')}</p>;
  return (
    <dl className="grid gap-3 text-small">
      {used.incidents.length > 0 ? (
        <div>
          <dt className="font-medium text-ink-2">{t('incidents')}</dt>
          <dd>
            <ul className="mt-1 grid gap-1.5">
              {used.incidents.map((one) => (
                <li key={one.id} className="flex items-baseline gap-2">
                  <SeverityTag severity={one.severity} />
                  <KindTag kind={one.kind} />
                  <span className="min-w-0">
                    <Link to={`/incidents/${one.id}`} className="no-underline hover:underline">
                      <span className="num">
                        {incident('number', { number: String(one.number) })}
                      </span>{' '}
                      {one.title}
                    </Link>
                    {one.live ? null : <span className="ml-2 text-warn">{t('older')}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
      {shown.map((name) => (
        <div key={name}>
          <dt className="font-medium text-ink-2">{t(name)}</dt>
          <dd>
            <Names list={used[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
