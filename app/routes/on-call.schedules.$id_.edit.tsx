import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dateAt, weeksFrom } from '../domain/oncall/calendar.ts';
import { may } from '../domain/rights/may.ts';
import { readForm } from '../read-form.ts';
import { readScheduleForm } from '../read-schedule-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings } from '../settings-answer.ts';
import { EditorPage } from '../ui/oncall/editor-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle((t) => t('oncall.edit.title', { name: data?.schedule.name ?? '' }));

const AHEAD = 28 * 24 * 60 * 60_000;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const now = Date.now();
  const read = await usecases.readSchedule(params.id ?? '', { from: now, to: now + AHEAD });
  if (!read.ok) throw refuse(404, read.rejection);
  const { schedule, version, overrides } = read.value;
  const judged = may(viewer, 'schedule.change', { team: schedule.team });
  if (!judged.ok) throw refuse(403, judged.rejection);
  const [people, teams] = await Promise.all([usecases.listPeople(), usecases.listTeams()]);
  const today = dateAt(schedule.zone, now);
  return {
    ...{ schedule, version, overrides, now },
    everybody: people.map(({ id, name, deactivatedAt }) => ({
      ...{ id, name },
      left: deactivatedAt !== null,
    })),
    teams: teams.map(({ id, name }) => ({ id, name })),
    zones: Intl.supportedValuesOf('timeZone'),
    monday: weeksFrom(schedule.zone, today, 1)[0]?.[0]?.date ?? today,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const form = await readForm(request);
  const schedule = readScheduleForm(form);
  if (!schedule.ok) return answerSettings('save', schedule);
  const id = params.id ?? '';
  const version = Number(/^\d{1,9}$/.exec(String(form.get('version')))?.[0] ?? 0);
  const saved = await context.usecases.changeSchedule({ ...schedule.value, id }, version);
  if (!saved.ok) return answerSettings('save', saved);
  return redirect(`/on-call/schedules/${encodeURIComponent(id)}`);
};

const Edit = () => {
  const answer = useActionData<typeof action>();
  return <EditorPage data={{ ...useLoaderData<typeof loader>(), wrong: answer?.sentence }} />;
};
export default Edit;
