import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ActionItem } from '../../domain/action/action-item.ts';
import { isOverdue } from '../../domain/action/change.ts';
import { useNow } from '../time/clock-provider.tsx';
import { ActionStateTag, DueText } from './action-state.tsx';

/** The items of one retrospective, each a line. */
export const ActionLines = ({ actions }: { actions: ActionItem[] }) => {
  const t = useTranslations('action');
  const now = useNow();
  return (
    <ul>
      {actions.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2.5 first:border-t"
        >
          <Link
            to={`/actions/${item.id}`}
            className="min-w-0 basis-full font-medium break-words no-underline hover:underline"
          >
            <span className="num mr-2 text-ink-3">{item.number}</span>
            {item.title}
          </Link>
          <ActionStateTag state={item.state} />
          <span className="text-small text-ink-2">{item.owner?.name ?? t('nobody')}</span>
          <span className="text-small text-ink-2">
            <DueText item={item} overdue={isOverdue(item, now)} />
          </span>
          {item.about?.title ? (
            <span className="text-small text-ink-3">{item.about.title}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
