import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accepted } from '../domain/outcome.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { PersonOnCallPage } from '../ui/oncall/person-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle((t) => t('oncall.person.title', { name: data?.name ?? '' }));

/** A new address of a calendar stands on this page once. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

const WEEKS = 8 * 7 * 24 * 60 * 60_000;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const now = Date.now();
  const read = await usecases.readPersonShifts(params.id ?? '', {
    from: now - WEEKS,
    to: now + WEEKS,
  });
  if (!read.ok) throw refuse(404, read.rejection);
  const mine = viewer.id === params.id;
  const feeds = mine ? await usecases.listFeeds() : [];
  return {
    name: read.value.person.name,
    // From before, so that a shift that runs is told with its own beginning.
    shifts: read.value.shifts.filter(({ to }) => to > now),
    schedules: read.value.schedules.map(({ id, name }) => ({ id, name })),
    mine,
    feeds: feeds.map(({ id, schedule, lastUsedAt }) => ({
      ...{ id, lastUsedAt },
      name: schedule?.name ?? null,
    })),
  };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases, publicUrl } = context;
  const form = await readForm(request);
  const intent = String(form.get('intent'));
  if (intent === 'revoke-feed')
    return answerSettings(intent, await usecases.revokeFeed(String(form.get('id') ?? '')));
  if (intent !== 'make-feed') return unknownIntent();
  const made = await usecases.createFeed(null);
  if (!made.ok) return answerSettings(intent, made);
  const token = `${publicUrl}/calendars/${made.value.secret}.ics`;
  return answerSettings(intent, accepted(null), { token });
};

const Person = () => {
  const { mine, feeds, ...data } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>()?.token ?? null;
  return <PersonOnCallPage data={{ ...data, feed: mine ? { feeds, made, mine } : null }} />;
};
export default Person;
