import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GitFacts, RevisionSummary } from '../../domain/runbook/revision.types.ts';
import { Tag } from '../tag.tsx';
import { DateText } from '../time/date-text.tsx';

const between = (from: string, to: string) => `?${new URLSearchParams({ from, to })}`;

const Since = ({ from, to }: { from?: string; to: string }) => {
  const t = useTranslations('revision');
  return from === undefined ? (
    <span className="text-ink-3">{t('first')}</span>
  ) : (
    <Link to={between(from, to)} preventScrollReset className="underline underline-offset-3">
      {t('before')}
    </Link>
  );
};

/** What this server has seen, newest first. */
export const RevisionList = ({ revisions }: { revisions: RevisionSummary[] }) => {
  const t = useTranslations('revision');
  return (
    <ol>
      {revisions.map((one, at) => (
        <li
          key={one.hash}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-2.5 text-control last:border-b"
        >
          <span className="num">{one.hash.slice(0, 12)}</span>
          {one.live ? <Tag tone="ok">{t('live')}</Tag> : null}
          <span>{t.rich('seen', { at: () => <DateText at={one.firstSeenAt} /> })}</span>
          <span className="text-ink-2">{t('steps', { steps: one.steps })}</span>
          {one.openIncidents > 0 ? (
            <span className="font-medium text-warn">
              {t('walkedBy', { count: one.openIncidents })}
            </span>
          ) : null}
          <span className="w-full sm:ml-auto sm:w-auto">
            <Since from={revisions[at + 1]?.hash} to={one.hash} />
          </span>
        </li>
      ))}
    </ol>
  );
};

/** What git knows of the file. */
export const GitList = ({ git }: { git: GitFacts | undefined }) => {
  const t = useTranslations('revision');
  if (!git) return <p className="text-control text-ink-2">{t('noGit')}</p>;
  return (
    <>
      <p className="mb-1 text-small text-ink-2">
        <span className="break-all">{t('gitPath', { path: git.path })}</span>
        {git.changed ? <span className="ml-2 text-warn">{t('gitChanged')}</span> : null}
      </p>
      <ol>
        {git.commits.map((commit, at) => (
          <li
            key={commit.hash}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-2.5 text-control last:border-b"
          >
            <span className="num">{commit.hash.slice(0, 8)}</span>
            <span className="min-w-0 flex-1 basis-60 break-words">{commit.subject}</span>
            <span className="text-ink-2">
              {t.rich('commitBy', {
                author: commit.author,
                at: () => <DateText at={commit.at} />,
              })}
            </span>
            <Since from={git.commits[at + 1]?.hash} to={commit.hash} />
          </li>
        ))}
      </ol>
    </>
  );
};
