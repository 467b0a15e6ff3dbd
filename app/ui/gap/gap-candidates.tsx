import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Finding } from '../../domain/runbook/finding.ts';
import { sayFinding } from '../../messages/say-finding.ts';
import { Button } from '../button.tsx';
import { Folded } from '../folded.tsx';
import { usePost } from '../use-post.ts';

export type ShownCandidate = { runbook: { id: string; title: string } } & (
  | { type: 'finding'; finding: Finding; count: number }
  | { type: 'incident'; incident: { id: string; number: number; title: string }; at: number }
);

const Candidate = ({ one, mayTake }: { one: ShownCandidate; mayTake: boolean }) => {
  const t = useTranslations('gap');
  const post = usePost();
  const text =
    one.type === 'finding'
      ? sayFinding(one.finding).says
      : t('candidate.lost', { number: String(one.incident.number), title: one.incident.title });
  const take = () =>
    post.send({
      type: 'gap.taken-up',
      gap: {
        ...{ runbook: one.runbook.id, text },
        ...(one.type === 'incident'
          ? { incident: one.incident.id, source: { type: 'incident' } }
          : { source: { type: 'finding', code: one.finding.code } }),
      },
    });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-2.5">
      <span className="min-w-0 flex-1 basis-60">
        <span className="block break-words">{text}</span>
        <Link to={`/runbooks/${one.runbook.id}`} className="text-small text-ink-2">
          {one.runbook.title}
        </Link>
      </span>
      {mayTake ? (
        <Button
          size="small"
          onClick={take}
          disabled={post.busy}
          aria-label={`${t('candidate.take')}: ${text}`}
        >
          {t('candidate.take')}
        </Button>
      ) : null}
    </li>
  );
};

/** What asks to be a gap and that nobody has taken up yet. */
export const GapCandidates = ({
  candidates,
  mayTake,
}: {
  candidates: readonly ShownCandidate[];
  mayTake: boolean;
}) => {
  const t = useTranslations('gap.candidate');
  if (candidates.length === 0) return null;
  return (
    <div className="mt-6">
      <Folded
        summary={t('title', { count: candidates.length })}
        className="rounded-card border border-line bg-surface px-4 py-3"
        summaryClass="cursor-pointer font-medium"
      >
        {() => (
          <ul className="divide-y divide-line">
            {candidates.map((one) => (
              <Candidate
                key={
                  one.type === 'finding' ? `${one.runbook.id} ${one.finding.code}` : one.incident.id
                }
                one={one}
                mayTake={mayTake}
              />
            ))}
          </ul>
        )}
      </Folded>
    </div>
  );
};
