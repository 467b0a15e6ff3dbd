import { useTranslations } from 'use-intl';
import { SideCard } from '../card.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { DateText } from '../time/date-text.tsx';

export type FeedData = {
  feeds: { id: string; name: string | null; lastUsedAt: number | null }[];
  /** The address that was made just now. */
  made: string | null;
  mine: boolean;
};

/** Addresses for calendars elsewhere; each is shown once, and can be revoked. */
export const FeedCard = ({ data }: { data: FeedData }) => {
  const t = useTranslations('oncall.feed');
  return (
    <SideCard title={t('title')}>
      <p className="mb-3 text-control text-ink-2">{t('text')}</p>
      {data.made ? (
        <div className="mb-3 rounded-control border border-ok bg-ok-soft px-3 py-2" role="status">
          <p className="text-small">{t('made')}</p>
          <code className="num text-small [overflow-wrap:anywhere]">{data.made}</code>
        </div>
      ) : null}
      <ul className="mb-3 grid gap-2">
        {data.feeds.map((feed) => {
          const name = feed.name ?? t('ofMine');
          const { lastUsedAt } = feed;
          return (
            <li key={feed.id} className="flex items-center justify-between gap-3 text-control">
              <span>
                {name}
                <span className="ml-2 text-small text-ink-2">
                  {lastUsedAt === null
                    ? t('unused')
                    : t.rich('used', { at: () => <DateText at={lastUsedAt} /> })}
                </span>
              </span>
              <ActForm
                intent="revoke-feed"
                fields={{ id: feed.id }}
                act={t('revoke')}
                label={t('revokeOf', { name })}
                look="quiet"
                small
              />
            </li>
          );
        })}
      </ul>
      <ActForm intent="make-feed" act={data.mine ? t('makeMine') : t('make')} />
    </SideCard>
  );
};
