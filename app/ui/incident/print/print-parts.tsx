import { useTranslations } from 'use-intl';
import type { IncidentExport } from '../../../domain/incident/export.types.ts';
import { useRoleTitle } from '../../room/words/use-role-title.ts';
import { KindTag, SeverityTag, StateTag, Tag } from '../../tag.tsx';
import { PrintRow, PrintSection } from './print-section.tsx';
import { useSayRecord } from './say-record.ts';

type Part = { incident: IncidentExport['incident'] };

export const Head = ({ incident }: Part) => {
  const t = useTranslations('incident');
  const life = useTranslations('room.life');
  const drill = incident.kind === 'drill';
  const { cancelled } = incident;
  return (
    <header>
      {drill ? (
        <p className="mb-3 rounded-control border-2 border-dashed border-drill bg-drill-soft px-3 py-2 font-semibold text-drill">
          {t('print.drill')}
        </p>
      ) : null}
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <SeverityTag severity={incident.severity} />
        <KindTag kind={incident.kind} />
        <StateTag state={incident.state} />
        <Tag mono>{t('number', { number: String(incident.number) })}</Tag>
      </div>
      <h1 className="text-headline font-semibold">
        {drill ? `${life('drill.title')}: ` : null}
        {incident.title}
      </h1>
      {cancelled ? (
        <p className="mt-1 text-ink-2">
          {cancelled.into
            ? `${t('number', { number: String(cancelled.into.number) })} ${cancelled.into.title}: `
            : null}
          {cancelled.reason}
        </p>
      ) : null}
    </header>
  );
};

const moments = ['acknowledged', 'mitigated', 'resolved', 'closed', 'cancelled'] as const;

/** When it came to what, and how long after it was declared. */
export const Times = ({ incident }: Part) => {
  const t = useTranslations('incident.print');
  const { stamp, since, who } = useSayRecord();
  const { detectedAt, declared } = incident;
  return (
    <PrintSection title={t('times')}>
      <dl>
        {detectedAt === undefined ? null : (
          <PrintRow name={t('detected')}>
            <span className="num">{stamp(detectedAt)}</span>{' '}
            <span className="text-ink-3">{since(detectedAt, declared.at)}</span>
          </PrintRow>
        )}
        <PrintRow name={t('declared')}>
          <span className="num">{stamp(declared.at)}</span> {who(declared.by)}
        </PrintRow>
        {moments.map((name) => {
          const mark = incident[name];
          return mark ? (
            <PrintRow key={name} name={t(name)}>
              <span className="num">{stamp(mark.at)}</span>{' '}
              <span className="num text-ink-3">{since(mark.at, declared.at)}</span> {who(mark.by)}
            </PrintRow>
          ) : null;
        })}
      </dl>
    </PrintSection>
  );
};

/** Who held what, and who else responded. */
export const People = ({ incident }: Part) => {
  const t = useTranslations('incident.print');
  const people = useTranslations('room.people');
  const titleOf = useRoleTitle();
  const held = incident.roles.filter(({ holder }) => holder);
  const others = incident.responders.filter(({ roles }) => roles.length === 0);
  return (
    <PrintSection title={t('people')}>
      <dl>
        {held.map((role) => (
          <PrintRow key={role.id} name={titleOf(role)}>
            {role.holder?.name}
          </PrintRow>
        ))}
        {others.length > 0 ? (
          <PrintRow name={people('responding')}>
            {others.map(({ name }) => name).join(', ')}
          </PrintRow>
        ) : null}
      </dl>
    </PrintSection>
  );
};

/** What everybody had to know, where else it was looked at, and how bad it was held to be. */
export const Facts = ({ incident }: Part) => {
  const t = useTranslations('incident.print');
  const severity = useTranslations('incident.severity');
  const { entry, stamp, who } = useSayRecord();
  const { facts, links, severities } = incident;
  return (
    <>
      {severities.length > 1 ? (
        <PrintSection title={t('severities')}>
          <dl>
            {severities.map((one) => (
              <PrintRow key={one.mark.at} name={severity(one.severity)}>
                <span className="num">{stamp(one.mark.at)}</span> {who(one.mark.by)}
                {one.reason ? `: ${one.reason}` : null}
              </PrintRow>
            ))}
          </dl>
        </PrintSection>
      ) : null}
      {facts.length > 0 ? (
        <PrintSection title={t('facts')}>
          <ul className="list-disc pl-5 text-control">
            {facts.map((fact) => (
              <li key={fact.id} className="py-0.5 break-words">
                {fact.text ?? (fact.entry ? entry(fact.entry) : null)}
              </li>
            ))}
          </ul>
        </PrintSection>
      ) : null}
      {links.length > 0 ? (
        <PrintSection title={t('links')}>
          <ul className="list-disc pl-5 text-control">
            {links.map(({ id, url, title }) => (
              <li key={id} className="py-0.5 break-all">
                {title ? `${title}: ` : null}
                <a href={url} rel="noreferrer noopener">
                  {url}
                </a>
              </li>
            ))}
          </ul>
        </PrintSection>
      ) : null}
    </>
  );
};
