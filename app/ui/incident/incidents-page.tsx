import { useTranslations } from 'use-intl';
import { isOpen } from '../../domain/incident/incident-state.ts';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { EmptyState } from '../empty-state.tsx';
import { RetrospectivesToWrite, type RetrospectiveToWrite } from '../retrospective/to-write.tsx';
import { DeclareButtons } from './declare-buttons.tsx';
import { IncidentCard } from './incident-card.tsx';
import { ResolvedTable } from './resolved-table.tsx';

/** Every incident and drill: the open ones first. */
export const IncidentsPage = ({
  incidents,
  retrospectives,
}: {
  incidents: IncidentSummary[];
  /** Those that are not published yet. */
  retrospectives: RetrospectiveToWrite[];
}) => {
  const t = useTranslations('incident.list');
  const open = incidents.filter(({ state }) => isOpen(state));
  const resolved = incidents.filter(({ state }) => !isOpen(state));
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-5 gap-y-4">
        <h1 className="text-headline font-semibold">{t('title')}</h1>
        <DeclareButtons />
      </div>
      <section className="mb-8">
        <h2 className="mb-3 text-body/tight font-semibold">{t('open')}</h2>
        {open.length === 0 ? (
          <EmptyState title={t('noneOpen')} text={t('noneOpenText')} />
        ) : (
          <div className="grid gap-2.5">
            {open.map((incident) => (
              <IncidentCard key={incident.id} incident={incident} />
            ))}
          </div>
        )}
      </section>
      {retrospectives.length > 0 ? (
        <div className="mb-8">
          <RetrospectivesToWrite all={retrospectives} />
        </div>
      ) : null}
      <section>
        <h2 className="mb-3 text-body/tight font-semibold">{t('resolved')}</h2>
        {resolved.length === 0 ? (
          <p className="text-ink-2">{t('noneResolved')}</p>
        ) : (
          <ResolvedTable incidents={resolved} />
        )}
      </section>
    </div>
  );
};
