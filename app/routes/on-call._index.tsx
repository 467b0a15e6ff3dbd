import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dateAt, weeksFrom } from '../domain/oncall/calendar.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { requireViewer } from '../require-viewer.ts';
import { SchedulesPage } from '../ui/oncall/schedules-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('oncall.title'));

const WEEKS = 2;

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const now = Date.now();
  const schedules = await context.usecases.listSchedules();
  return {
    mayChange: mayAnywhere(viewer, 'schedule.change'),
    schedules: schedules.map(({ span: _span, ...one }) => {
      const today = dateAt(one.zone, now);
      return { ...one, today, weeks: weeksFrom(one.zone, today, WEEKS) };
    }),
  };
};

const Schedules = () => <SchedulesPage {...useLoaderData<typeof loader>()} />;
export default Schedules;
