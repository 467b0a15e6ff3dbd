import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../domain/day.ts';
import { packNoteKinds } from '../domain/review/pack.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { packWanted, readPackQuery } from '../pack-query.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { asText, useFromText } from '../sent-text.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { buttonClass } from '../ui/button.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { NoteForm } from '../ui/review/pack/note-form.tsx';
import { PackFilter } from '../ui/review/pack/pack-filter.tsx';
import { PackPage } from '../ui/review/pack/pack-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('pack.live'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const query = readPackQuery(new URL(request.url));
  if (!query) throw refuse(400, { code: 'pack-query-wrong', params: {} });
  const wanted = packWanted(query, Date.now());
  const pack = await context.usecases.readPack(wanted);
  if (!pack.ok) throw refuse(400, pack.rejection);
  const asked = { ...wanted.scope, from: dayOf(wanted.from), to: dayOf(wanted.to - 1) };
  return { pack: asText(pack.value), asked, mayNote: mayAnywhere(viewer, 'review.note') };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const form = await readForm(request, context);
  const kind = packNoteKinds.find((one) => one === form.get('kind'));
  if (!kind) return unknownIntent();
  const text = String(form.get('text') ?? '');
  return answerSettings('note', await context.usecases.addPackNote({ kind, text }));
};

const LivePack = () => {
  const t = useTranslations('pack');
  const answer = useActionData<typeof action>();
  const { pack, asked, mayNote } = useLoaderData<typeof loader>();
  const read = useFromText(pack);
  const { type, from, to } = asked;
  const search = new URLSearchParams({ from, to, scope: type });
  if (asked.type !== 'all') search.set('id', asked.id);
  return (
    <PackPage
      pack={read}
      noteForm={
        mayNote ? (
          <NoteForm
            key={read.notes.length}
            error={answer?.ok === false ? answer.sentence : undefined}
          />
        ) : null
      }
      links={
        <a
          href={`/reviews/pack.json?${search}`}
          download
          className={buttonClass('plain', 'normal')}
        >
          {t('json')}
        </a>
      }
    >
      <PackFilter key={`${search}`} asked={asked} />
    </PackPage>
  );
};
export default LivePack;
