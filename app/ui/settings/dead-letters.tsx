import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../domain/time.ts';
import { TimeText } from '../time/time-text.tsx';
import { ActForm } from './act-form.tsx';

export type ShownDead = {
  id: number;
  deadAt: Instant;
  attempts: number;
  code: string;
  kind: string;
  to: string;
  title: string;
  incident: { id: string; number: number } | null;
  pages: number;
};

const kinds = [
  'page',
  'pages-folded',
  'page-closed',
  'update',
  'update-due',
  'deadline-near',
  'review',
  'contact-check',
  'contact-test',
  'email-changed',
  'drill-near',
  'evidence-digest',
] as const;

/** What was given up, why, and a button to try it again. */
export const DeadLetters = ({ letters }: { letters: ShownDead[] }) => {
  const t = useTranslations('settings.delivery');
  const say = useTranslations('delivery');
  if (letters.length === 0) return <p className="text-ink-2">{t('noDead')}</p>;
  return (
    <ul className="divide-y divide-line">
      {letters.map(({ id, deadAt, attempts, code, kind, to, title, incident, pages }) => {
        const what = kinds.find((one) => one === kind) ?? 'other';
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-medium break-words">
                {t(`what.${what}`, { count: pages })} {to ? t('to', { name: to }) : ''}
              </p>
              <p className="break-words text-ink-2">
                {incident ? (
                  <Link to={`/incidents/${incident.id}`}>
                    {say('incident', { number: String(incident.number), title })}
                  </Link>
                ) : (
                  title
                )}
              </p>
              <p className="text-small text-ink-2">
                <code>{code}</code>, {t('tried', { count: attempts })}, <TimeText at={deadAt} />
              </p>
            </div>
            <ActForm intent="retry" fields={{ id: String(id) }} act={t('again')} />
          </li>
        );
      })}
    </ul>
  );
};
