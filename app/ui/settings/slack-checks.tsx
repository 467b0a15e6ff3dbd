import { useTranslations } from 'use-intl';
import { Notice } from '../notice.tsx';
import { Tag } from '../tag.tsx';
import { keyOf } from './slack-set-up.tsx';

export type ShownChecks = { scope: string; ok: boolean; code?: string }[];

/** What came of testing each permission. */
export const SlackChecks = ({ checks }: { checks: ShownChecks }) => {
  const t = useTranslations('settings.integrations');
  const scope = useTranslations('slackScope');
  const missing = checks.filter(({ ok }) => !ok).length;
  const sorted = [...checks].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <>
      <div className="mt-4">
        <Notice tone={missing > 0 ? 'bad' : 'ok'} urgent={missing > 0}>
          {missing > 0 ? t('missing', { count: missing }) : t('allFine', { count: checks.length })}
        </Notice>
      </div>
      <ul className="mt-3 divide-y divide-line">
        {sorted.map((one) => (
          <li
            key={one.scope}
            className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[170px_100px_1fr]"
          >
            <code className="break-words">{one.scope}</code>
            <span>
              <Tag tone={one.ok ? 'ok' : 'bad'}>{t(one.ok ? 'granted' : 'lacking')}</Tag>
            </span>
            <span className="col-span-2 text-ink-2 sm:col-span-1">
              {scope(keyOf(one.scope))}
              {one.code && one.code !== 'missing_scope' ? (
                <span className="block text-bad">{t('lackingWhy', { code: one.code })}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
