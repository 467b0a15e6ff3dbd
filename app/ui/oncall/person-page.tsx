import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Shift } from '../../domain/oncall/schedule.ts';
import { EmptyState } from '../empty-state.tsx';
import { SettingsHead } from '../settings/settings-head.tsx';
import { Cell, Head, Row, Table } from '../table.tsx';
import { Tag } from '../tag.tsx';
import { useNow } from '../time/clock-provider.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { FeedCard, type FeedData } from './feed-card.tsx';

export type PersonPageData = {
  name: string;
  shifts: (Shift & { schedule: string })[];
  schedules: { id: string; name: string }[];
  feed: FeedData | null;
};

/** What one person is on call for in the weeks ahead. */
export const PersonOnCallPage = ({ data }: { data: PersonPageData }) => {
  const t = useTranslations('oncall');
  const now = useNow();
  const say = useDuration();
  const name = (id: string) => data.schedules.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <SettingsHead title={t('person.title', { name: data.name })} lead={t('person.lead')} />
      {data.shifts.length === 0 ? (
        <EmptyState title={t('person.none')} />
      ) : (
        <section className="rounded-card border border-line bg-surface px-5 py-4">
          <Table
            head={
              <>
                <Head>{t('person.schedule')}</Head>
                <Head>{t('person.from')}</Head>
                <Head>{t('person.to')}</Head>
                <Head wide>{t('person.length')}</Head>
              </>
            }
          >
            {data.shifts.map((one) => (
              <Row key={`${one.schedule} ${one.from} ${one.override ?? one.layer}`}>
                <Cell>
                  <Link
                    to={`/on-call/schedules/${one.schedule}`}
                    className="font-medium underline-offset-2 hover:underline"
                  >
                    {name(one.schedule)}
                  </Link>{' '}
                  {one.from <= now && now < one.to ? <Tag tone="ok">{t('person.now')}</Tag> : null}
                </Cell>
                <Cell>
                  <TimeText at={one.from} />
                </Cell>
                <Cell>
                  <TimeText at={one.to} />
                </Cell>
                <Cell wide>{say((one.to - one.from) / 1000)}</Cell>
              </Row>
            ))}
          </Table>
        </section>
      )}
      {data.feed ? (
        <div className="mt-5 max-w-[560px]">
          <FeedCard data={data.feed} />
        </div>
      ) : null}
    </>
  );
};
