import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { EvidenceView, ShownEvidence } from '../../domain/evidence/evidence.types.ts';
import { ButtonLink } from '../button.tsx';
import { Tag } from '../tag.tsx';
import { useNow } from '../time/clock-provider.tsx';
import { DateText } from '../time/date-text.tsx';
import { useDuration } from '../time/use-duration.ts';

const SHOWN = 5;

const Age = ({ at }: { at: number }) => {
  const t = useTranslations('evidence');
  const say = useDuration();
  const age = Math.max(0, Math.round((useNow() - at) / 1000));
  return (
    <span className="text-small text-ink-2">
      <DateText at={at} dayOnly /> {t('age', { time: say(age) })}
    </span>
  );
};

const Result = ({ one }: { one: ShownEvidence }) => {
  const t = useTranslations('evidence');
  const say = useDuration();
  if (one.kind === 'reviewed') return <span>{t(`outcome.${one.review.outcome}`)}</span>;
  const { measured, objective, kept, pace } = one.result;
  const time = say(measured.plan);
  if (pace > 1) return <span>{t('compressed', { time, pace: String(pace) })}</span>;
  return (
    <span className={kept === undefined ? undefined : kept ? 'text-ok' : 'text-bad'}>
      {objective === undefined
        ? t('took', { time })
        : t(kept ? 'kept' : 'missed', { time, objective: say(objective) })}
    </span>
  );
};

const Line = ({ one, runbook, live }: { one: ShownEvidence; runbook: string; live: string }) => {
  const t = useTranslations('evidence');
  const incident = one.kind === 'reviewed' ? null : one.incident;
  return (
    <li className="keep-together border-t border-line py-2 text-control first:border-t-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">
          {one.kind === 'drilled' ? t(`proof.${one.drill}`) : t(`kind.${one.kind}`)}
        </span>
        <Age at={one.at} />
      </p>
      <p className="break-words text-ink-2">
        <Result one={one} />
        {', '}
        {one.by.map(({ name }) => name).join(', ')}
        {incident ? (
          <>
            {', '}
            <Link
              to={
                one.kind === 'drilled'
                  ? `/incidents/${incident.id}/drill-report`
                  : `/incidents/${incident.id}`
              }
            >
              {t('incident', { number: String(incident.number) })}
            </Link>
          </>
        ) : null}
      </p>
      {one.older ? (
        <p className="text-small text-warn">
          {t('older')}{' '}
          <Link
            to={`/runbooks/${encodeURIComponent(runbook)}/revisions?from=${one.revision}&to=${live}`}
          >
            {t('changes')}
          </Link>
        </p>
      ) : null}
    </li>
  );
};

/** What the runbook claims, what was shown of it, by whom and how long ago, and what falls due. */
export const RunbookEvidence = ({ evidence: view }: { evidence: EvidenceView }) => {
  const t = useTranslations('evidence');
  const { runbook, evidence, demands, claim, writtenAt, revisedAt, revision, facts } = view;
  return (
    <>
      <dl className="text-control">
        <div className="flex justify-between gap-4 py-1">
          <dt>{t('tierOf')}</dt>
          <dd className="font-medium">{t(`tier.${facts.tier}`)}</dd>
        </div>
        <div className="flex justify-between gap-4 py-1">
          <dt>{t('written')}</dt>
          <dd>
            <Age at={writtenAt} />
          </dd>
        </div>
        {revisedAt === writtenAt ? null : (
          <div className="flex justify-between gap-4 py-1">
            <dt>{t('revised')}</dt>
            <dd>
              <Age at={revisedAt} />
            </dd>
          </div>
        )}
        {claim.lastReviewed === undefined ? null : (
          <div className="flex justify-between gap-4 py-1">
            <dt>{t('claimed')}</dt>
            <dd className="num">{claim.lastReviewed}</dd>
          </div>
        )}
        {demands.map((demand) => (
          <div key={demand.proof} className="flex flex-wrap justify-between gap-x-4 py-1">
            <dt>{t('dueOf', { proof: t(`proof.${demand.proof}`) })}</dt>
            <dd className={demand.overdue ? 'font-medium text-warn' : 'font-medium'}>
              {demand.overdue ? `${t('overdue')}: ` : null}
              <DateText at={demand.dueAt} dayOnly />
            </dd>
          </div>
        ))}
      </dl>
      {evidence.length === 0 ? (
        <p className="mt-2">
          <Tag tone="warn">{t('none')}</Tag>
        </p>
      ) : (
        <ol className="mt-2">
          {evidence.slice(0, SHOWN).map((one) => (
            <Line key={`${one.kind} ${one.at}`} one={one} runbook={runbook.id} live={revision} />
          ))}
        </ol>
      )}
      <p className="no-print mt-2.5">
        <ButtonLink to={`/drills?runbook=${encodeURIComponent(runbook.id)}`} size="small">
          {t('plan')}
        </ButtonLink>
      </p>
    </>
  );
};
