import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { Cell, Head, Row, Table } from '../table.tsx';
import { SeverityTag, StateTag, Tag } from '../tag.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';

const Took = ({ incident }: { incident: IncidentSummary }) => {
  const t = useTranslations('incident');
  const say = useDuration();
  const seconds =
    ((incident.resolvedAt ?? incident.cancelledAt ?? incident.declaredAt) - incident.declaredAt) /
    1000;
  const { objective } = incident;
  if (objective === undefined) return <span className="num">{say(seconds)}</span>;
  const late = seconds > objective;
  return (
    <span className={late ? 'font-medium text-bad' : undefined}>
      {t('list.ofObjective', { took: say(seconds), objective: say(objective) })}
    </span>
  );
};

/** What is over: how it ended and how long it took against its objective. */
export const ResolvedTable = ({ incidents }: { incidents: IncidentSummary[] }) => {
  const t = useTranslations('incident');
  return (
    <Table
      head={
        <>
          <Head>{t('list.incident')}</Head>
          <Head wide>{t('list.declared')}</Head>
          <Head>{t('list.took')}</Head>
          <Head wide>{t('list.outcome')}</Head>
        </>
      }
    >
      {incidents.map((incident) => (
        <Row key={incident.id}>
          <Cell>
            <Link
              to={`/incidents/${incident.id}`}
              className="font-medium no-underline hover:underline"
            >
              {incident.title}
            </Link>
            <span className="mt-1 flex flex-wrap items-center gap-2 text-small text-ink-3">
              <span className="num">{t('number', { number: String(incident.number) })}</span>
              {incident.kind === 'drill' ? <Tag tone="drill">{t('kind.drill')}</Tag> : null}
              <SeverityTag severity={incident.severity} />
              <span>{incident.runbook.title}</span>
            </span>
          </Cell>
          <Cell wide>
            <TimeText at={incident.declaredAt} />
            <span className="block text-small text-ink-3">{incident.declaredBy}</span>
          </Cell>
          <Cell>
            <Took incident={incident} />
          </Cell>
          <Cell wide>
            <StateTag state={incident.state} />
            {incident.mergedInto || incident.outcome ? (
              <span className="mt-1 block text-small text-ink-3">
                {incident.mergedInto
                  ? t('state.merged')
                  : incident.outcome
                    ? t(`outcome.${incident.outcome}`)
                    : null}
              </span>
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  );
};
