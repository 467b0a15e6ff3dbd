import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AuditActor, AuditType } from '../../domain/audit/audit.ts';
import type { Instant } from '../../domain/time.ts';
import { Button, ButtonLink } from '../button.tsx';
import { Select, TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { Cell, Head, Row, Table } from '../table.tsx';
import { Tag } from '../tag.tsx';
import { auditGroups } from './audit-groups.ts';
import { useAuditWords } from './audit-words.ts';
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
  /** What the list is narrowed to, as the form's fields say it. */
  chosen: { show: string; who: string; since: string; until: string };
  people: { id: string; name: string }[];
  first: boolean;
  /** Why the chain does not hold, when it does not. */
  broken: string | null;
};

const Line = ({ entry }: { entry: ShownEntry }) => {
  const t = useTranslations('audit');
  const { seq, at, by, from, event } = entry;
  const words = useAuditWords();
  return (
    <Row>
      <Cell>
        <Moment at={at} />
      </Cell>
      <Cell>
        <span className="font-medium">{'name' in by ? by.name : t(`actor.${by.type}`)}</span>{' '}
        <span className="text-ink-2">{words(event)}</span>
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
export const AuditPage = (props: Props) => {
  const { entries, next, total, chosen, people, first, broken } = props;
  const t = useTranslations('audit');
  const older = new URLSearchParams({ ...chosen, before: String(next) });
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
      <Form
        method="get"
        key={JSON.stringify(chosen)}
        className="mb-5 grid items-end gap-2.5 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_1fr_auto]"
      >
        <Select label={t('filter')} name="show" defaultValue={chosen.show}>
          <option value="">{t('all')}</option>
          {auditGroups.map((name) => (
            <option key={name} value={name}>
              {t(`group.${name}`)}
            </option>
          ))}
        </Select>
        <Select label={t('person')} name="who" defaultValue={chosen.who}>
          <option value="">{t('anybody')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <TextField label={t('since')} name="since" type="date" defaultValue={chosen.since} />
        <TextField label={t('until')} name="until" type="date" defaultValue={chosen.until} />
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
        {first ? null : (
          <ButtonLink to={`?${new URLSearchParams(chosen)}`}>{t('newest')}</ButtonLink>
        )}
        {next === null ? null : <ButtonLink to={`?${older}`}>{t('older')}</ButtonLink>}
      </div>
    </>
  );
};
