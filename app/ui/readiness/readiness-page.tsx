import { Link } from '@remix-run/react';
import { ArrowRight, BellOff, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ReadinessFinding } from '../../domain/readiness/readiness.ts';
import { sayFinding } from '../../messages/say-finding.ts';
import { classNames } from '../class-names.ts';
import { SettingsHead } from '../settings/settings-head.tsx';
import { TimeText } from '../time/time-text.tsx';
import { mendLink } from './mend-link.ts';

type Shared = { findings: readonly ReadinessFinding[]; me: string };

/** Findings of one code: each with its way to be mended, and once what to do. */
const Kind = ({ findings, me }: Shared) => {
  const t = useTranslations('readiness');
  const [first] = findings;
  if (!first) return null;
  const bad = first.severity === 'error';
  const Icon = bad ? BellOff : TriangleAlert;
  return (
    <section
      className={classNames(
        'rounded-r-card border border-l-3 border-line bg-surface',
        bad ? 'border-l-bad' : 'border-l-warn',
      )}
    >
      <ul className="divide-y divide-line">
        {findings.map((finding) => (
          <li
            key={JSON.stringify(finding)}
            className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 px-4 py-2.5 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]"
          >
            <Icon
              aria-hidden="true"
              size={18}
              className={classNames('mt-0.5', bad ? 'text-bad' : 'text-warn')}
            />
            <div className="min-w-0">
              <p className="font-medium">{sayFinding(finding).says}</p>
              {finding.at === undefined ? null : (
                <p className="text-small text-ink-2">
                  {t.rich('from', { at: () => <TimeText at={finding.at ?? 0} /> })}
                </p>
              )}
            </div>
            <Link
              to={mendLink(finding.mend, me)}
              className="col-start-2 mt-1 inline-flex items-center gap-1.5 self-start text-control font-medium underline underline-offset-4 sm:col-start-3 sm:mt-0"
            >
              {t(`mend.${finding.mend.page}`)}
              <ArrowRight aria-hidden="true" size={16} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line bg-sunken px-4 py-2 text-small text-ink-2">
        <span className="max-w-[80ch]">{sayFinding(first).hint}</span>
        <span className="num text-ink-3">{first.code}</span>
      </p>
    </section>
  );
};

const Group = ({ title, findings, me }: Shared & { title: string }) =>
  findings.length === 0 ? null : (
    <section className="mb-7">
      <h2 className="mb-2.5 text-step font-semibold">{title}</h2>
      <div className="grid grid-cols-1 gap-3">
        {[...new Set(findings.map(({ code }) => code))].map((code) => (
          <Kind key={code} findings={findings.filter((one) => one.code === code)} me={me} />
        ))}
      </div>
    </section>
  );

/** What would keep a page from arriving tonight, the worst first, each with the way to mend it. */
export const ReadinessPage = ({ findings, me }: Shared) => {
  const t = useTranslations('readiness');
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <>
      <SettingsHead title={t('title')} lead={t('lead')} />
      {findings.length === 0 ? (
        <div className="flex items-start gap-4 rounded-card border border-ok bg-ok-soft px-5 py-6">
          <ShieldCheck aria-hidden="true" size={28} className="flex-none text-ok" />
          <div>
            <p className="text-title font-semibold text-ok">{t('ready')}</p>
            <p className="mt-1 max-w-[60ch]">{t('readyText')}</p>
          </div>
        </div>
      ) : null}
      <Group title={t('errors', { count: errors.length })} findings={errors} me={me} />
      <Group title={t('warnings', { count: warnings.length })} findings={warnings} me={me} />
    </>
  );
};
