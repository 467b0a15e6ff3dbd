import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { IncidentKind } from '../domain/incident/incident.ts';
import type { IncidentState } from '../domain/incident/incident-state.ts';
import type { Severity } from '../domain/runbook/plan.ts';
import { classNames } from './class-names.ts';

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad' | 'alarm' | 'info' | 'drill';

const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-2',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  alarm: 'bg-bad text-bad-ink print:bg-transparent print:font-semibold print:text-bad',
  info: 'bg-info-soft text-info',
  drill: 'border border-dashed border-drill bg-drill-soft text-drill',
};

export const Tag = ({
  tone = 'neutral',
  mono,
  children,
}: {
  tone?: Tone;
  mono?: boolean;
  children: ReactNode;
}) => (
  <span
    className={classNames(
      'tag inline-flex w-fit items-center gap-1.5 rounded-tag px-2 py-[5px] text-fine/none font-medium whitespace-nowrap',
      mono && 'num',
      tone === 'drill' && 'px-[7px] py-1',
      tones[tone],
    )}
  >
    {children}
  </span>
);

const severityTone: Record<Severity, Tone> = {
  sev1: 'alarm',
  sev2: 'bad',
  sev3: 'warn',
  sev4: 'neutral',
};

export const SeverityTag = ({ severity }: { severity: Severity }) => {
  const t = useTranslations('incident');
  return <Tag tone={severityTone[severity]}>{t(`severity.${severity}`)}</Tag>;
};

/** Only a drill says its kind: a real incident is the ordinary case. */
export const KindTag = ({ kind }: { kind: IncidentKind }) => {
  const t = useTranslations('incident');
  return kind === 'drill' ? <Tag tone="drill">{t('kind.drill')}</Tag> : null;
};

const stateTone: Record<IncidentState, Tone> = {
  declared: 'bad',
  active: 'warn',
  mitigated: 'info',
  resolved: 'ok',
  closed: 'neutral',
  cancelled: 'neutral',
};

export const StateTag = ({ state }: { state: IncidentState }) => {
  const t = useTranslations('incident');
  return <Tag tone={stateTone[state]}>{t(`state.${state}`)}</Tag>;
};
