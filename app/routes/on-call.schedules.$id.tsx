import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dateAt } from '../domain/oncall/calendar.ts';
import { accepted } from '../domain/outcome.ts';
import { may, mayAnywhere } from '../domain/rights/may.ts';
import { calendarView } from '../on-call-view.ts';
import { readOverrideForm, readSwapForm } from '../override-form.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { SchedulePage } from '../ui/oncall/schedule-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle((t) => data?.schedule.name ?? t('oncall.title'));

/** A new address of a calendar stands on this page once. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

const AHEAD = 28 * 24 * 60 * 60_000;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const id = params.id ?? '';
  const now = Date.now();
  const first = await usecases.readSchedule(id, { from: now, to: now + AHEAD });
  if (!first.ok) throw refuse(404, first.rejection);
  const { schedule } = first.value;
  const view = calendarView(new URL(request.url), schedule.zone, now);
  const [read, history, feeds, people] = await Promise.all([
    usecases.readSchedule(id, view.span),
    usecases.readScheduleHistory(id),
    usecases.listFeeds(),
    usecases.listPeople(),
  ]);
  if (!read.ok) throw refuse(404, read.rejection);
  const { shifts, gaps, layers } = read.value;
  const named = schedule.layers.map(({ id, name }) => ({
    ...{ id, name },
    shifts: layers.find((one) => one.id === id)?.shifts ?? [],
  }));
  const team = { team: schedule.team };
  const known = first.value.people;
  const more = read.value.people.filter(({ id }) => !known.some((one) => one.id === id));
  return {
    ...{ schedule, now: read.value.now, until: read.value.until, next: read.value.next },
    troubles: read.value.troubles,
    schedules: read.value.schedules,
    people: [...known, ...more],
    overrides: read.value.overrides.filter((one) => one.to > now),
    calendar: {
      ...{ view: view.view, weeks: view.weeks, to: view.to, shifts, gaps, layers: named },
      ...{ zone: schedule.zone, today: dateAt(schedule.zone, now) },
      people: [...known, ...more],
    },
    everybody: people
      .filter(({ deactivatedAt }) => deactivatedAt === null)
      .map(({ id, name }) => ({ id, name })),
    swap: {
      me: viewer.id,
      swaps: read.value.swaps.slice(0, 8),
      ahead: first.value.shifts.slice(0, 40),
    },
    feeds: feeds
      .filter((one) => one.schedule?.id === id)
      .map(({ id, schedule, lastUsedAt }) => ({ id, lastUsedAt, name: schedule?.name ?? null })),
    history: history.ok ? history.value : [],
    mayChange: may(viewer, 'schedule.change', team).ok,
    mayOverride: may(viewer, 'schedule.override', team).ok || mayAnywhere(viewer, 'schedule.cover'),
  };
};

const answers = ['accepted', 'declined', 'withdrawn'] as const;

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases, publicUrl } = context;
  const id = params.id ?? '';
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const intent = text('intent');
  switch (intent) {
    case 'override': {
      const read = await usecases.readSchedule(id, { from: 0, to: 0 });
      if (!read.ok) return answerSettings(intent, read);
      const override = readOverrideForm(form, read.value.schedule.zone);
      if (!override.ok) return answerSettings(intent, override);
      return answerSettings(intent, await usecases.addOverride(id, override.value));
    }
    case 'end-override':
      return answerSettings(intent, await usecases.removeOverride(text('id')));
    case 'offer-swap': {
      const swap = readSwapForm(form);
      if (!swap.ok) return answerSettings(intent, swap);
      return answerSettings(intent, await usecases.offerSwap(id, swap.value));
    }
    case 'answer-swap': {
      const answer = answers.find((one) => one === text('answer'));
      if (!answer) return unknownIntent();
      return answerSettings(intent, await usecases.answerSwap(text('id'), answer));
    }
    case 'make-feed': {
      const made = await usecases.createFeed(id);
      if (!made.ok) return answerSettings(intent, made);
      const token = `${publicUrl}/calendars/${made.value.secret}.ics`;
      return answerSettings(intent, accepted(null), { token });
    }
    case 'revoke-feed':
      return answerSettings(intent, await usecases.revokeFeed(text('id')));
    case 'remove': {
      const removed = await usecases.removeSchedule(id);
      return removed.ok ? redirect('/on-call') : answerSettings(intent, removed);
    }
    default:
      return unknownIntent();
  }
};

const Schedule = () => {
  const { feeds, ...data } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const said = answer?.sentence ? { ok: answer.ok, sentence: answer.sentence } : undefined;
  const feed = { feeds, made: answer?.token ?? null, mine: false };
  return <SchedulePage data={{ ...data, feed, said }} />;
};
export default Schedule;
