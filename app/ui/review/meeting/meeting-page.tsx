import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionLines } from '../../action/action-lines.tsx';
import { NewAction } from '../../action/new-action.tsx';
import { Button, ButtonLink } from '../../button.tsx';
import { SideCard } from '../../card.tsx';
import { Notice } from '../../notice.tsx';
import { usePost } from '../../use-post.ts';
import { Missing } from '../cycle/missing.tsx';
import { DeferredFrom } from '../deferred-from.tsx';
import type { Owner, ReviewReader, ReviewShown } from '../review.types.ts';
import { ReviewStateTag } from '../state-tag.tsx';
import { AgendaRail, type Place } from './agenda-rail.tsx';
import { Attendance } from './attendance.tsx';
import { Decisions } from './decisions.tsx';
import { Disposition } from './disposition.tsx';
import { DrillPlan } from './drill-plan.tsx';
import { ItemClock } from './item-clock.tsx';
import { Notes } from './notes.tsx';
import { PreviousActions } from './previous-actions.tsx';
import { RunbookOutcomes } from './runbook-outcomes.tsx';

type Shown = { view: ReviewShown; reader: ReviewReader; owners: Owner[] };

const Item = ({ view, reader, owners, item }: Shown & { item: string }) => {
  const t = useTranslations('review');
  const { run, id, state } = view;
  const shown = run.agenda.find((one) => one.id === item);
  if (!shown) return null;
  const writing = state === 'in-session' || state === 'minutes';
  const noting = writing || state === 'preparing' || state === 'circulated';
  const own = run.actions.filter((one) => one.item === item).map((one) => one.id);
  const number = String(run.agenda.indexOf(shown) + 1);
  return (
    <section className="grid gap-7">
      <div>
        <p className="num text-small text-ink-3">
          {t('meeting.item', { number, count: String(run.agenda.length) })}
        </p>
        <h2 className="text-title font-semibold break-words">{shown.title}</h2>
        <DeferredFrom from={shown.from} />
      </div>
      <Notes
        key={item}
        review={id}
        item={shown}
        notes={run.notes[item]}
        mayWrite={reader.notes && noting}
      />
      {writing || run.signed ? (
        <>
          <Disposition
            key={`${item}.outcome`}
            item={item}
            given={run.dispositions[item]}
            mayHold={reader.holds && writing}
          />
          <Decisions
            item={item}
            owners={owners}
            decisions={run.decisions.filter((one) => one.item === item)}
            mayHold={reader.holds && writing}
          />
          <section>
            <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
              <h3 className="text-instruction font-semibold">{t('actions.title')}</h3>
              {reader.acts && writing ? (
                <NewAction
                  key={item}
                  owners={owners}
                  runbooks={(run.pack?.runbooks ?? []).map((one) => ({ ...one, steps: [] }))}
                  source={{ type: 'review', id, item }}
                  pressKey="a"
                />
              ) : null}
            </div>
            <ActionLines actions={view.actions.filter((one) => own.includes(one.id))} />
          </section>
        </>
      ) : null}
    </section>
  );
};

const Centre = ({ place, ...shown }: Shown & { place: Place }) => {
  const { view, reader, owners } = shown;
  const writing = view.state === 'in-session' || view.state === 'minutes';
  if ('item' in place) return <Item {...shown} item={place.item} />;
  switch (place.panel) {
    case 'attendance':
      return <Attendance view={view} owners={owners} mayHold={reader.holds} />;
    case 'previous':
      return <PreviousActions view={view} mayNote={reader.notes} />;
    case 'outcome':
      return <RunbookOutcomes view={view} mayHold={reader.holds && writing} />;
    case 'drill':
      return <DrillPlan view={view} owners={owners} mayHold={reader.holds && writing} />;
  }
};

/** The meeting on a shared screen: what is spoken about, how long, and what came of it. */
export const MeetingPage = ({ view, reader, owners }: Shown) => {
  const t = useTranslations('review');
  const { run, state, id } = view;
  const post = usePost();
  const [picked, setPicked] = useState<Place | null>(null);
  const current = run.current?.item;
  // The screen goes with the meeting; whoever writes about something else stays there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when what is spoken about changes
  useEffect(() => {
    const typing = document.activeElement instanceof HTMLTextAreaElement;
    if (!typing) setPicked(null);
  }, [current]);
  const first: Place = run.opened
    ? { item: current ?? run.agenda[0]?.id ?? '' }
    : { panel: 'attendance' };
  const place = picked ?? first;
  const at = run.agenda.findIndex((one) => one.id === current);
  const next = run.agenda[at + 1];
  const away = current !== undefined && !('item' in place && place.item === current);
  const send = (what: Record<string, unknown>) => () => post.send(what);
  return (
    <div className="mx-auto grid max-w-[1400px] gap-x-8 gap-y-6 px-4 pt-5 pb-16 sm:px-6 lg:grid-cols-[250px_minmax(0,1fr)_280px]">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 lg:col-span-3">
        <div className="min-w-0">
          <p className="mb-1.5 flex flex-wrap items-center gap-2">
            <ReviewStateTag state={state} />
          </p>
          <h1 className="text-headline font-semibold break-words">{run.title}</h1>
          {state === 'minutes' ? (
            <p className="mt-1 max-w-[66ch] text-ink-2">{t('meeting.ended')}</p>
          ) : null}
        </div>
        <div className="flex flex-wrap items-start gap-5">
          {run.opened ? <ItemClock run={run} /> : null}
          <div className="flex flex-wrap gap-2.5">
            {reader.holds && state === 'circulated' ? (
              <Button look="act" disabled={post.busy} onClick={send({ type: 'review.opened' })}>
                {t('act.begin')}
              </Button>
            ) : null}
            {reader.holds && state === 'in-session' && next ? (
              <Button
                look="act"
                pressKey="n"
                disabled={post.busy}
                onClick={send({ type: 'review.item-begun', item: next.id })}
              >
                {t('meeting.next')}
              </Button>
            ) : null}
            {reader.holds && state === 'in-session' ? (
              <Button
                look={next ? 'plain' : 'act'}
                disabled={post.busy}
                onClick={send({ type: 'review.adjourned' })}
              >
                {t('act.adjourn')}
              </Button>
            ) : null}
            <ButtonLink to={`/reviews/${id}`} look="quiet">
              {t('meeting.toReview')}
            </ButtonLink>
          </div>
        </div>
        {post.answer && !post.answer.ok ? (
          <div className="w-full">
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          </div>
        ) : null}
      </header>
      <AgendaRail view={view} place={place} onPick={setPicked} />
      <div className="min-w-0">
        {away ? (
          <div className="mb-4">
            <Button size="small" onClick={() => setPicked(null)}>
              {t('meeting.follow')}
            </Button>
          </div>
        ) : null}
        <Centre view={view} reader={reader} owners={owners} place={place} />
      </div>
      <aside className="grid content-start gap-4">
        <SideCard title={t('missing')}>
          <Missing missing={view.missing} />
        </SideCard>
      </aside>
    </div>
  );
};
