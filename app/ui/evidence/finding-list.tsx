import { Link } from '@remix-run/react';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { EvidenceFinding } from '../../domain/evidence/findings.ts';
import { sayFinding } from '../../messages/say-finding.ts';
import { classNames } from '../class-names.ts';

const pages = { drill: '/drills', runbook: '/runbooks', gap: '/gaps' } as const;

const linkOf = ({ code, about: { page, id } }: EvidenceFinding): string =>
  code === 'RB604'
    ? `/drills?runbook=${encodeURIComponent(id)}`
    : `${pages[page]}/${encodeURIComponent(id)}`;

/** What was promised and not kept, each with the way to it. */
export const FindingList = ({ findings }: { findings: readonly EvidenceFinding[] }) => {
  const t = useTranslations('plannedDrill');
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {findings.map((finding) => {
        const bad = finding.severity === 'error';
        const Icon = bad ? CircleAlert : TriangleAlert;
        const { says, hint } = sayFinding(finding);
        return (
          <li
            key={`${finding.code} ${finding.about.id}`}
            className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 px-4 py-2.5 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]"
          >
            <Icon
              aria-hidden="true"
              size={18}
              className={classNames('mt-0.5', bad ? 'text-bad' : 'text-warn')}
            />
            <div className="min-w-0">
              <p className="font-medium break-words">{says}</p>
              <p className="text-small text-ink-2">
                {hint} <span className="num text-ink-3">{finding.code}</span>
              </p>
            </div>
            <Link
              to={linkOf(finding)}
              className="col-start-2 self-start text-control font-medium underline underline-offset-4 sm:col-start-3"
              aria-label={`${t('open')}: ${says}`}
            >
              {t('open')}
            </Link>
          </li>
        );
      })}
    </ul>
  );
};
