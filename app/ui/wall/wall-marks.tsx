import { useTranslations } from 'use-intl';
import type { IncidentKind } from '../../domain/incident/incident.ts';
import type { IncidentState } from '../../domain/incident/incident-state.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { classNames } from '../class-names.ts';

const severities: Record<Severity, string> = {
  sev1: 'bg-bad text-bad-ink',
  sev2: 'bg-bad-soft text-bad',
  sev3: 'bg-warn-soft text-warn',
  sev4: 'bg-sunken text-ink-2',
};
const states: Record<IncidentState, string> = {
  declared: 'text-bad',
  active: 'text-warn',
  mitigated: 'text-info',
  resolved: 'text-ok',
  closed: 'text-ink-2',
  cancelled: 'text-ink-2',
};

/** How bad it is, where it stands and which one it is. */
export const WallMarks = ({
  incident,
  small,
}: {
  incident: { number: number; severity: Severity; state: IncidentState; kind: IncidentKind };
  small?: boolean;
}) => {
  const t = useTranslations('incident');
  return (
    <p
      className={classNames(
        'flex flex-wrap items-center gap-x-[0.6em] gap-y-1 font-semibold',
        small ? 'text-[clamp(0.9375rem,1.3vw,1.6rem)]' : 'text-[clamp(1.125rem,2.2vw,2.75rem)]',
      )}
    >
      <span
        className={classNames(
          'rounded-control px-[0.45em] py-[0.1em]',
          severities[incident.severity],
        )}
      >
        {t(`severity.${incident.severity}`)}
      </span>
      <span className={states[incident.state]}>{t(`state.${incident.state}`)}</span>
      <span className="num font-medium text-ink-2">
        {t('number', { number: String(incident.number) })}
      </span>
      {incident.kind === 'drill' ? (
        <span className="rounded-control border-2 border-dashed border-drill bg-drill-soft px-[0.45em] text-drill">
          {t('kind.drill')}
        </span>
      ) : null}
    </p>
  );
};
