import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionLines } from '../../action/action-lines.tsx';
import { SideCard } from '../../card.tsx';
import { useActorName } from '../../gap/use-actor-name.ts';
import { Notice } from '../../notice.tsx';
import { Tag } from '../../tag.tsx';
import { DateText } from '../../time/date-text.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { ReviewExports } from '../pack/review-exports.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import type { ReviewReader, ReviewShown } from '../review.types.ts';
import { useScope } from '../review-words.ts';
import { ReviewStateTag } from '../state-tag.tsx';
import { Minutes } from './minutes.tsx';
import { Missing } from './missing.tsx';
import { NextAct } from './next-act.tsx';
import { Signatures } from './sign-off.tsx';
import { ReviewWay } from './way.tsx';

const People = ({ view }: { view: ReviewShown }) => {
  const t = useTranslations('review');
  const { chair, people, signers, above, quorum, present } = view.run;
  const all = [chair, ...people, ...signers, ...(above ? [above] : [])];
  const each = all.filter((one, i) => all.findIndex(({ id }) => id === one.id) === i);
  const there = Object.keys(present).length;
  return (
    <>
      <ul className="grid gap-1.5 text-control">
        {each.map(({ id, name }) => {
          const roles = [
            ...(id === chair.id ? [t('role.chair')] : []),
            ...(signers.some((one) => one.id === id) ? [t('role.signer')] : []),
            ...(id === above?.id ? [t('role.above')] : []),
          ];
          return (
            <li key={id}>
              <span className="font-medium">{name}</span>{' '}
              <span className="text-ink-2">{roles.join(', ')}</span>
            </li>
          );
        })}
      </ul>
      {view.run.opened || there > 0 ? (
        <p className="num mt-3 text-small text-ink-2">{t('quorum', { there, quorum })}</p>
      ) : null}
    </>
  );
};

const Head = ({ view }: { view: ReviewShown }) => {
  const t = useTranslations('review');
  const scope = useScope();
  const nameOf = useActorName();
  const { run, state, overdue } = view;
  const moved = run.postponements.at(-1);
  return (
    <header>
      <p className="mb-1.5 flex flex-wrap items-center gap-2">
        <ReviewStateTag state={state} />
        {overdue ? <Tag tone="bad">{t('overdue.word')}</Tag> : null}
        <Tag>{scope(run.scope)}</Tag>
        <Tag mono>{t('number', { number: String(view.number) })}</Tag>
      </p>
      <h1 className="text-headline font-semibold break-words">{run.title}</h1>
      <p className="mt-1 text-ink-2">
        {run.opened || run.cancelled ? (
          <DateText at={run.startsAt} />
        ) : (
          <TimeText at={run.startsAt} />
        )}
      </p>
      {moved ? (
        <p className="mt-1 max-w-[66ch] text-small text-ink-2">
          {t.rich('postponed', {
            ...{ who: nameOf(moved.mark.by), reason: moved.reason },
            from: () => <DateText at={moved.from} dayOnly />,
            to: () => <DateText at={moved.to} dayOnly />,
          })}
        </p>
      ) : null}
    </header>
  );
};

const Addenda = ({ view, reader }: { view: ReviewShown; reader: ReviewReader }) => {
  const t = useTranslations('review');
  const nameOf = useActorName();
  const { addenda, signed } = view.run;
  if (!signed) return null;
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-step font-semibold">{t('addenda.title')}</h2>
        {reader.holds ? (
          <ReasonDialog
            act={t('act.amend')}
            summary={t('addenda.summary')}
            label={t('addenda.text')}
            eventOf={(text) => ({ type: 'review.amended', text })}
          />
        ) : null}
      </div>
      <ul>
        {addenda.map(({ text, mark }) => (
          <li key={mark.at} className="border-t border-line py-3">
            <p className="max-w-[66ch] whitespace-pre-line">{text}</p>
            <p className="mt-1 text-fine text-ink-3">
              {t.rich('addenda.by', {
                who: nameOf(mark.by),
                at: () => <TimeText at={mark.at} />,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** One review: where it stands, what is missing, and what was said and signed. */
export const ReviewPage = ({ view, reader }: { view: ReviewShown; reader: ReviewReader }) => {
  const t = useTranslations('review');
  const { run, state, overdue, before, after } = view;
  const asks = ['preparing', 'circulated', 'in-session', 'minutes', 'signed-off', 'following-up'];
  return (
    <div className="mx-auto grid max-w-[1180px] gap-x-10 gap-y-6 px-4 pt-6 pb-16 sm:px-6 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="grid min-w-0 content-start gap-6">
        <Head view={view} />
        <ReviewWay run={run} state={state} />
        {overdue ? (
          <Notice tone="bad" title={t(`overdue.${overdue.key}`)}>
            {t.rich('overdue.since', { at: () => <TimeText at={overdue.since} /> })}
          </Notice>
        ) : null}
        <NextAct view={view} reader={reader} />
        {view.actions.length > 0 ? (
          <section>
            <h2 className="mb-2 text-step font-semibold">{t('actions.title')}</h2>
            <ActionLines actions={view.actions} />
          </section>
        ) : null}
        {run.opened || Object.keys(run.notes).length > 0 ? <Minutes view={view} /> : null}
        <Addenda view={view} reader={reader} />
      </div>
      <aside className="grid content-start gap-4">
        {asks.includes(state) ? (
          <SideCard title={t('missing')}>
            <Missing missing={view.missing} />
          </SideCard>
        ) : null}
        <SideCard title={t('pack')}>
          {run.pack ? (
            <>
              <ReviewExports id={view.id} />
              <p className="num mt-3 text-fine break-all text-ink-3">{run.pack.hash}</p>
            </>
          ) : (
            <p className="text-ink-2">{t('noPack')}</p>
          )}
        </SideCard>
        {run.submitted && state !== 'awaiting-sign-off' ? (
          <SideCard title={t('sign.title')}>
            <Signatures view={view} />
            <p className="num mt-3 text-fine break-all text-ink-3">{run.submitted.hash}</p>
          </SideCard>
        ) : null}
        <SideCard title={t('people')}>
          <People view={view} />
        </SideCard>
        <p className="flex flex-wrap gap-x-5 gap-y-2 text-control [&>a]:underline">
          {before ? <Link to={`/reviews/${before.id}`}>{t('previous')}</Link> : null}
          {after ? <Link to={`/reviews/${after.id}`}>{t('following')}</Link> : null}
        </p>
        <p className="num text-fine text-ink-3">
          {t('chain', { entries: view.chain.entries })}
          <span className="block break-all">{view.chain.head}</span>
        </p>
      </aside>
    </div>
  );
};
