import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dateAt, weeksFrom } from '../domain/oncall/calendar.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { readScheduleForm } from '../read-schedule-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings } from '../settings-answer.ts';
import { EditorPage } from '../ui/oncall/editor-page.tsx';
import { newLayer } from '../ui/oncall/editor-state.ts';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('oncall.edit.new'));

const ZONE = 'UTC';

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  if (!mayAnywhere(viewer, 'schedule.change'))
    throw refuse(403, {
      code: 'right-missing',
      params: { act: 'schedule.change', role: 'editor', team: '_none' },
    });
  const { usecases } = context;
  const now = Date.now();
  const [people, teams] = await Promise.all([usecases.listPeople(), usecases.listTeams()]);
  const me = people.find(({ id }) => id === viewer.id);
  const zone = me?.zone ?? ZONE;
  const monday = weeksFrom(zone, dateAt(zone, now), 1)[0]?.[0]?.date ?? dateAt(zone, now);
  const name = translator()('oncall.edit.newLayer', { number: 1 });
  return {
    schedule: { id: '', name: '', zone, team: null, layers: [newLayer(1, name, monday)] },
    version: null,
    overrides: [],
    everybody: people.map(({ id, name, deactivatedAt }) => ({
      ...{ id, name },
      left: deactivatedAt !== null,
    })),
    teams: teams.map(({ id, name }) => ({ id, name })),
    zones: Intl.supportedValuesOf('timeZone'),
    now,
    monday,
  };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const schedule = readScheduleForm(await readForm(request));
  if (!schedule.ok) return answerSettings('save', schedule);
  const made = await context.usecases.createSchedule(schedule.value);
  if (!made.ok) return answerSettings('save', made);
  return redirect(`/on-call/schedules/${made.value.id}`);
};

const New = () => {
  const answer = useActionData<typeof action>();
  return <EditorPage data={{ ...useLoaderData<typeof loader>(), wrong: answer?.sentence }} />;
};
export default New;
