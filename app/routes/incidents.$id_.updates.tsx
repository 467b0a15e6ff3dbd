import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { statusOf } from '../api/answer.ts';
import { sentEventSchema } from '../domain/incident/sent-event.ts';
import { type Outcome, rejected } from '../domain/outcome.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { updateAudiences, updateStatuses } from '../domain/update/update.ts';
import { sayByCode, translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { type DeskAnswer, UpdatesPage } from '../ui/update/updates-page.tsx';
import { draftOf, usualStatus } from '../update-draft.ts';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? [{ title: translator()('update.desk.pageTitle', { number: String(shown.incident.number) }) }]
    : [];

/** An address that was made stands on this page once. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

const audience = z.enum(updateAudiences).catch('external');
const status = z.enum(updateStatuses).catch('investigating');
const commanders = ['incident-commander', 'deputy'];

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const id = params.id ?? '';
  const [room, desk] = [await usecases.readRoom(id, viewer), await usecases.readUpdateDesk(id)];
  if (!room.ok) throw refuse(404, room.rejection);
  if (!desk.ok) throw refuse(404, desk.rejection);
  const { incident, now } = room.value;
  const wanted = audience.parse(new URL(request.url).searchParams.get('audience'));
  const kept = desk.value.drafts.find((one) => one.audience === wanted);
  const { templates } = await usecases.readUpdateSettings();
  const word = kept?.status ?? usualStatus(incident);
  const commands = incident.roles.some(
    (role) => commanders.includes(role.id) && role.holder?.id === viewer.id,
  );
  const every = incident.updateEvery;
  const pace = incident.drill?.pace ?? 1;
  const { id: own, number, title, severity, state, kind, updates } = incident;
  return {
    incident: { id: own, number, title, severity, state, kind, updates },
    draft: {
      ...{ audience: wanted, status: word },
      ...(kept ?? draftOf(room.value, templates, wanted, word)),
      ...(kept && { saved: { by: kept.savedBy, at: kept.savedAt } }),
      nextMinutes: every && incident.open ? Math.max(1, Math.round((every * pace) / 60)) : null,
    },
    links: desk.value.links,
    may: {
      write: mayAnywhere(viewer, 'incident.act') || commands,
      share: mayAnywhere(viewer, 'incident.command') || commands,
    },
    key: randomUUID(),
    now,
  };
};

export const action = async ({ params, request, context }: ActionFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases, publicUrl } = context;
  const id = params.id ?? '';
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const whole = (name: string) => (/^\d{1,6}$/.test(text(name)) ? Number(text(name)) : undefined);
  const t = translator();
  const answer = (outcome: Outcome<unknown>, sentence: string, made?: string) =>
    outcome.ok
      ? data<DeskAnswer>({ ok: true, sentence, ...(made && { made }) })
      : data<DeskAnswer>(
          {
            ok: false,
            sentence: sayByCode('rejection', outcome.rejection.code, outcome.rejection.params),
          },
          { status: statusOf(outcome.rejection.code) },
        );
  const said = { audience: audience.parse(text('audience')), status: status.parse(text('status')) };
  switch (text('intent')) {
    case 'publish': {
      const [next, corrects] = [whole('next'), whole('corrects')];
      const event = sentEventSchema.safeParse({
        ...{ type: 'update.published', ...said, title: text('title'), text: text('text') },
        ...(next && { nextIn: next * 60 }),
        ...(corrects && { corrects }),
      });
      if (!event.success)
        return data<DeskAnswer>({ ok: false, sentence: t('update.desk.wrong') }, { status: 422 });
      const key = /^[\w-]{8,100}$/.test(text('key')) ? text('key') : null;
      const sent = await usecases.sendEvent(id, event.data, viewer, key);
      return answer(sent, t('update.desk.published'));
    }
    case 'save': {
      const draft = { ...said, title: text('title'), text: text('text') };
      return answer(await usecases.saveUpdateDraft(id, draft), t('update.desk.saved'));
    }
    case 'share': {
      const link = { name: text('name'), audience: said.audience, days: whole('days') ?? 0 };
      const made = await usecases.createStakeholderLink(id, link);
      const address = made.ok ? `${publicUrl}/status/${made.value.secret}` : undefined;
      return answer(made, t('update.link.made'), address);
    }
    case 'revoke':
      return answer(
        await usecases.revokeStakeholderLink(id, text('link')),
        t('update.link.closed'),
      );
    default:
      return answer(rejected('not-possible', { type: '' }), '');
  }
};

const Updates = () => {
  const { incident, draft, links, may, key, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <UpdatesPage {...{ incident, draft, links, may, now }} answer={answer} idempotencyKey={key} />
  );
};
export default Updates;
