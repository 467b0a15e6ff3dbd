import { Form, Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type {
  DiffSide,
  RevisionDiff,
  RevisionHistory,
} from '../../domain/runbook/revision.types.ts';
import { Button } from '../button.tsx';
import { Select } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { Tag } from '../tag.tsx';
import { DateText } from '../time/date-text.tsx';
import { DiffText } from './diff-text.tsx';
import { PlanChanges } from './plan-changes.tsx';
import { GitList, RevisionList } from './revision-list.tsx';

/** One side by name, and whose it is and since when. */
const Side = ({ side, what }: { side: DiffSide; what: string }) => {
  const t = useTranslations('revision');
  return (
    <div className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 py-0.5">
      <dt className="text-ink-3">{what}</dt>
      <dd>
        <span className="num">
          {side.type === 'revision'
            ? t('sideRevision', { hash: side.hash.slice(0, 12) })
            : t('sideCommit', { hash: side.hash.slice(0, 8) })}
        </span>{' '}
        <span className="text-ink-2">
          {side.type === 'revision'
            ? t.rich('seen', { at: () => <DateText at={side.firstSeenAt} /> })
            : t.rich('commitBy', { author: side.author, at: () => <DateText at={side.at} /> })}
        </span>
        {side.type === 'commit' ? <span className="block">{side.subject}</span> : null}
        {side.type === 'revision' && side.live ? (
          <span className="ml-2">
            <Tag tone="ok">{t('live')}</Tag>
          </span>
        ) : null}
      </dd>
    </div>
  );
};

const Diff = ({ diff }: { diff: RevisionDiff }) => {
  const t = useTranslations('revision');
  const title = useRef<HTMLHeadingElement>(null);
  const asked = `${diff.from.hash} ${diff.to.hash}`;
  // It stands below two lists: whoever asks for it is taken there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pair is another question
  useEffect(() => title.current?.focus(), [asked]);
  return (
    <section
      aria-labelledby="diff-title"
      className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line pt-6"
    >
      <div>
        <h2
          id="diff-title"
          ref={title}
          tabIndex={-1}
          className="scroll-mt-6 text-step font-semibold outline-none"
        >
          {t('changes')}
        </h2>
        <dl className="my-1.5 text-control">
          <Side side={diff.from} what={t('from')} />
          <Side side={diff.to} what={t('to')} />
        </dl>
        <p className="text-control text-ink-2">
          {diff.hunks.length === 0
            ? t('same')
            : t('changed', { added: diff.added, removed: diff.removed })}
        </p>
      </div>
      {diff.hunks.length === 0 ? null : (
        <>
          <div>
            <h3 className="mb-1.5 text-control font-semibold">{t('inSteps')}</h3>
            <PlanChanges changes={diff.plan} />
          </div>
          <div>
            <h3 className="mb-1.5 text-control font-semibold">{t('text')}</h3>
            <DiffText hunks={diff.hunks} />
          </div>
        </>
      )}
    </section>
  );
};

const Compare = ({
  history,
  from,
  to,
}: {
  history: RevisionHistory;
  from?: string;
  to?: string;
}) => {
  const t = useTranslations('revision');
  const options = [
    ...history.revisions.map(({ hash }) => ({
      hash,
      words: t('sideRevision', { hash: hash.slice(0, 12) }),
    })),
    ...(history.git?.commits ?? []).map(({ hash, subject }) => ({
      hash,
      words: `${t('sideCommit', { hash: hash.slice(0, 8) })}: ${subject.slice(0, 60)}`,
    })),
  ];
  if (options.length < 2) return <p className="text-control text-ink-2">{t('onlyOne')}</p>;
  const list = (name: 'from' | 'to', chosen: string | undefined) => (
    <Select name={name} label={t(name)} defaultValue={chosen} key={`${name} ${chosen}`}>
      {options.map(({ hash, words }) => (
        <option key={hash} value={hash}>
          {words}
        </option>
      ))}
    </Select>
  );
  return (
    <Form
      method="get"
      preventScrollReset
      className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      {list('from', from ?? options[1]?.hash)}
      {list('to', to ?? options[0]?.hash)}
      <Button type="submit">{t('compare')}</Button>
    </Form>
  );
};

/** How a runbook came to be what it is: what this server saw, what git knows, and what changed between two. */
export const RevisionsPage = ({
  history,
  diff,
  refused,
  from,
  to,
}: {
  history: RevisionHistory;
  diff: RevisionDiff | null;
  refused: string | null;
  from?: string;
  to?: string;
}) => {
  const t = useTranslations('revision');
  const { runbook } = history;
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <Link
        to={`/runbooks/${encodeURIComponent(runbook.id)}`}
        className="text-control text-ink-2 underline underline-offset-3"
      >
        {t('back')}
      </Link>
      <h1 className="mt-2 text-headline font-semibold">{t('titleOf', { title: runbook.title })}</h1>
      <p className="mt-1 max-w-[66ch] text-ink-2">{t('lead')}</p>
      <section className="mt-6">
        <h2 className="sr-only">{t('title')}</h2>
        <RevisionList revisions={history.revisions} />
      </section>
      <section className="mt-8">
        <h2 className="mb-2 text-step font-semibold">{t('git')}</h2>
        <GitList git={history.git} />
      </section>
      <section className="mt-8">
        <h2 className="mb-2 text-step font-semibold">{t('compareWith')}</h2>
        <Compare history={history} from={from} to={to} />
      </section>
      {refused ? (
        <div className="mt-5">
          <Notice tone="warn">{refused}</Notice>
        </div>
      ) : null}
      {diff ? <Diff diff={diff} /> : null}
    </div>
  );
};
