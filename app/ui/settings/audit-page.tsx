import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AuditActor, AuditType } from '../../domain/audit/audit.ts';
import type { Instant } from '../../domain/time.ts';
import { Button, ButtonLink } from '../button.tsx';
import { Select } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { Cell, Head, Row, Table } from '../table.tsx';
import { Tag } from '../tag.tsx';
import { auditGroups } from './audit-groups.ts';
import { Moment } from './moment.tsx';
import { SettingsHead } from './settings-head.tsx';

export type ShownEntry = {
  seq: number;
  at: Instant;
  by: AuditActor;
  from?: string;
  event: { type: AuditType } & Record<string, string | number | boolean | null>;
};

type Props = {
  entries: ShownEntry[];
  next: number | null;
  total: number;
  group: string;
  first: boolean;
  /** Why the chain does not hold, when it does not. */
  broken: string | null;
};

const Line = ({ entry }: { entry: ShownEntry }) => {
  const t = useTranslations('audit');
  const { seq, at, by, from, event } = entry;
  const { type, ...params } = event;
  const says = t as unknown as (key: string, params: Record<string, unknown>) => string;
  return (
    <Row>
      <Cell>
        <Moment at={at} />
      </Cell>
      <Cell>
        <span className="font-medium">{'name' in by ? by.name : t(`actor.${by.type}`)}</span>{' '}
        <span className="text-ink-2">{says(`event.${type}`, params)}</span>
      </Cell>
      <Cell wide>
        <span className="num text-ink-2">{from}</span>
      </Cell>
      <Cell wide>
        <span className="num text-ink-3">{seq}</span>
      </Cell>
    </Row>
  );
};

/** What was done about people and rights, newest first, and whether the chain holds. */
export const AuditPage = ({ entries, next, total, group, first, broken }: Props) => {
  const t = useTranslations('audit');
  const older = new URLSearchParams({ show: group, before: String(next) });
  return (
    <>
      <SettingsHead title={t('title')} lead={t('lead')}>
        <div className="flex flex-wrap gap-2.5">
          <ButtonLink to="/settings/audit/export?as=csv" reloadDocument>
            {t('csv')}
          </ButtonLink>
          <ButtonLink to="/settings/audit/export?as=json" reloadDocument>
            {t('json')}
          </ButtonLink>
        </div>
      </SettingsHead>
      {broken ? (
        <div className="mb-5">
          <Notice tone="bad" urgent title={t('broken')}>
            {broken}
          </Notice>
        </div>
      ) : (
        <p className="mb-5">
          <Tag tone="ok">{t('holds', { count: total })}</Tag>
        </p>
      )}
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-2.5">
        <Select label={t('filter')} name="show" defaultValue={group} key={group}>
          <option value="">{t('all')}</option>
          {auditGroups.map((name) => (
            <option key={name} value={name}>
              {t(`group.${name}`)}
            </option>
          ))}
        </Select>
        <Button type="submit">{t('apply')}</Button>
      </Form>
      {entries.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <Table
          head={
            <>
              <Head>{t('at')}</Head>
              <Head>{t('what')}</Head>
              <Head wide>{t('from')}</Head>
              <Head wide>{t('entry')}</Head>
            </>
          }
        >
          {entries.map((entry) => (
            <Line key={entry.seq} entry={entry} />
          ))}
        </Table>
      )}
      <div className="mt-5 flex gap-2.5">
        {first ? null : <ButtonLink to={`?show=${group}`}>{t('newest')}</ButtonLink>}
        {next === null ? null : <ButtonLink to={`?${older}`}>{t('older')}</ButtonLink>}
      </div>
    </>
  );
};
