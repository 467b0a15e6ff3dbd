import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  data,
  isRouteErrorResponse,
  redirect,
  type ShouldRevalidateFunction,
  useLoaderData,
  useRevalidator,
} from '@remix-run/react';
import { useEffect } from 'react';
import { z } from 'zod';
import { statusOf } from '../api/answer.ts';
import { COMMANDER, DEPUTY } from '../domain/incident/incident-run.ts';
import type { RoomView } from '../domain/incident/room-view.types.ts';
import { sentEventSchema } from '../domain/incident/sent-event.ts';
import { may, mayAnywhere } from '../domain/rights/may.ts';
import type { Act } from '../domain/rights/table.ts';
import { sayByCode, translator } from '../messages/catalogue.ts';
import { readJsonBody } from '../read-json-body.ts';
import { asRoomText, useRoomText } from '../room-text.ts';
import { useNotesOf } from '../ui/live/notes.ts';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import type { ActAnswer } from '../ui/room/acts/act-answer.ts';
import { Room } from '../ui/room/room.tsx';
import type { SignedIn } from '../usecases/types.ts';

const postSchema = z.object({
  key: z.string().regex(/^[\w-]{8,100}$/),
  event: sentEventSchema,
});

const signIn = (request: Request) => {
  const { pathname } = new URL(request.url);
  return redirect(`/sign-in?to=${encodeURIComponent(pathname.replace(/\.data$/, ''))}`);
};

const roomActs = [
  'incident.act',
  'incident.command',
  'incident.assign',
  'incident.cancel',
  'incident.merge',
  'incident.reopen',
] as const satisfies readonly Act[];

/** What the reader may do in this room, as far as a page can know; each act is judged again. */
const allowedIn = ({ incident }: RoomView, viewer: SignedIn): Act[] => {
  const holds = (id: string) =>
    incident.roles.some((role) => role.id === id && role.holder?.id === viewer.id);
  const facts = { commander: holds(COMMANDER), deputy: holds(DEPUTY) };
  return roomActs.filter((act) => may(viewer, act, facts).ok || mayAnywhere(viewer, act));
};

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const { viewer, usecases } = context;
  if (!viewer) throw signIn(request);
  const outcome = await usecases.readRoom(params.id ?? '', viewer);
  if (!outcome.ok) {
    const { code, params: facts } = outcome.rejection;
    throw data(sayByCode('rejection', code, facts), { status: 404 });
  }
  const { html: _shown, htmlOf, ...view } = outcome.value;
  const allowed = allowedIn(view, viewer);
  const reads = !allowed.includes('incident.act');
  const shown = { id: viewer.id, name: viewer.name, reads, may: allowed };
  const { id, number, title, kind } = view.incident;
  const about = { id, number, title, kind, cursor: view.cursor };
  const open = view.walkthroughs.filter(({ status }) => status === 'open');
  const pinned = await usecases.listPinnedNotes(open.map(({ runbook }) => runbook));
  return { about, room: asRoomText({ view, htmlOf }), viewer: shown, pinned, failed: false };
};

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const { viewer, usecases } = context;
  const answer = (body: ActAnswer, status: number) => data(body, { status });
  if (!viewer) return answer({ ok: false, failure: 'signed-out' }, 401);
  const post = postSchema.safeParse(await readJsonBody(request));
  if (!post.success) return answer({ ok: false, failure: 'invalid' }, 400);
  const { key, event } = post.data;
  const outcome = await usecases.sendEvent(params.id ?? '', event, viewer, key);
  return outcome.ok
    ? answer({ ok: true, cursor: outcome.value.cursor }, 200)
    : answer({ ok: false, rejection: outcome.rejection }, statusOf(outcome.rejection.code));
};

type Shown = Awaited<ReturnType<typeof loader>>;
const lastShown = new Map<string, Shown>();

/** A room that cannot be read again stays as it is, and says so, instead of giving way to an error. */
export const clientLoader = async ({ params, serverLoader }: ClientLoaderFunctionArgs) => {
  const id = params.id ?? '';
  try {
    return await serverLoader<typeof loader>();
  } catch (error) {
    const kept = lastShown.get(id);
    if (!kept || error instanceof Response || (isRouteErrorResponse(error) && error.status < 500))
      throw error;
    return { ...kept, failed: true };
  }
};

/** An act whose answer did not arrive is told as such; the same key makes a second try count once. */
export const clientAction = async ({
  serverAction,
}: ClientActionFunctionArgs): Promise<ActAnswer> => {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (error instanceof Response) throw error;
    return { ok: false, failure: isRouteErrorResponse(error) ? 'failed' : 'unreachable' };
  }
};

/** Who lost a race must see what won; nothing is read again when the server did not answer. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionResult,
  defaultShouldRevalidate,
}) => {
  const answer = actionResult as ActAnswer | undefined;
  if (answer?.ok === false) return 'rejection' in answer;
  return defaultShouldRevalidate;
};

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown) return [];
  const { number, title, kind } = shown.about;
  const t = translator();
  return [
    {
      title: t('shell.pageTitle', {
        page: t('room.pageTitle', { kind, number: String(number), title }),
      }),
    },
  ];
};

const IncidentRoom = () => {
  const shown = useLoaderData<typeof loader>();
  const { about, viewer, pinned, failed } = shown;
  const { of, notes } = pinned;
  const { view, htmlOf } = useRoomText(shown.room);
  const live = useLive(about.id, about.cursor);
  useLiveData(live, { cursor: about.cursor, failed });
  const { revalidate } = useRevalidator();
  useNotesOf(of, revalidate);
  useEffect(() => {
    if (!failed) lastShown.set(about.id, shown);
  }, [shown, failed, about.id]);
  return <Room key={about.id} {...{ view, htmlOf, viewer, notes, live }} />;
};
export default IncidentRoom;
