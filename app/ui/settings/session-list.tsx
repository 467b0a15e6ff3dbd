import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../domain/time.ts';
import { Tag } from '../tag.tsx';
import { ActForm } from './act-form.tsx';
import { agentName } from './agent-name.ts';
import { Moment } from './moment.tsx';

export type ShownSession = {
  id: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  userAgent: string | null;
  from: string | null;
};

/** Where somebody is signed in; any of it can be ended. */
export const SessionList = ({
  sessions,
  current,
}: {
  sessions: ShownSession[];
  current: string;
}) => {
  const t = useTranslations('settings.profile');
  const moments = (one: ShownSession): Record<'at' | 'seen', () => ReactNode> => ({
    at: () => <Moment key="at" at={one.createdAt} />,
    seen: () => <Moment key="seen" at={one.lastSeenAt} />,
  });
  return (
    <ul className="grid gap-3">
      {sessions.map((one) => {
        const agent = agentName(one.userAgent) ?? t('unknownAgent');
        return (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{agent}</span>
                {one.id === current ? <Tag tone="ok">{t('thisOne')}</Tag> : null}
              </span>
              <span className="block text-small text-ink-2">
                {t.rich('since', moments(one))}
                {one.from ? `, ${t('from', { from: one.from })}` : null}
              </span>
            </span>
            <ActForm
              intent="end-session"
              fields={{ id: one.id }}
              act={t('end')}
              label={t('endOf', { agent })}
              small
            />
          </li>
        );
      })}
    </ul>
  );
};
