import { parseInjects } from '../../domain/drill/parse-injects.ts';
import { declareInputSchema } from '../../domain/incident/declare-input.ts';
import type { Json } from '../api.ts';
import { option } from '../views/blocks.ts';
import { declareModal } from '../views/declare-modal.ts';
import { linkTo } from '../views/mrkdwn.ts';
import { t } from '../views/shown.ts';
import { type Acting, type Reply, refusedWith, sentenceOf } from './acting.ts';

/** A value of the modal, by the name of its block. */
export const typedIn = (view: Json, name: string): string => {
  const held = Object.values((view.state?.values?.[name] ?? {}) as Json)[0] as Json | undefined;
  const one = held?.value ?? held?.selected_option?.value ?? held?.selected_user;
  return typeof one === 'string' ? one.trim() : '';
};

export const tickedIn = (view: Json, name: string): string[] => {
  const held = Object.values((view.state?.values?.[name] ?? {}) as Json)[0] as Json | undefined;
  return ((held?.selected_options ?? []) as Json[]).map(({ value }) => String(value));
};

/** How a drill is rehearsed, when the modal asked. */
const drillIn = (view: Json): { drill?: object } | { errors: Record<string, string> } => {
  if (typedIn(view, 'kind') !== 'drill' || typedIn(view, 'pace') === '') return {};
  const read = parseInjects(typedIn(view, 'injects'));
  if (!read.ok) return { errors: { injects: t('drill.choose.wrong', { line: `${read.line}` }) } };
  const [pages, pace] = [typedIn(view, 'pages'), Number(typedIn(view, 'pace'))];
  return { drill: { pages, pace, injects: read.injects } };
};

/** The same modal for the other kind. */
export const changeKind = (view: Json, kind: string): Reply => ({
  view: {
    id: view.id,
    hash: view.hash,
    as: declareModal({ kind: kind === 'drill' ? kind : 'real' }),
  },
});

export const submitDeclare = async (acting: Acting, view: Json): Promise<Reply> => {
  const { usecases, me, key, publicUrl } = acting;
  const summary = typedIn(view, 'summary');
  const drill = drillIn(view);
  if ('errors' in drill) return drill;
  const input = declareInputSchema.safeParse({
    ...{ title: typedIn(view, 'title'), severity: typedIn(view, 'severity') },
    ...{ kind: typedIn(view, 'kind'), runbook: typedIn(view, 'runbook') },
    ...(summary && { summary }),
    ...drill,
    ...(tickedIn(view, 'channel').includes('private') && { privateChannel: true }),
  });
  if (!input.success) {
    const names = new Set(input.error.issues.map(({ path }) => String(path[0])));
    const errors = [...names].map((name) => [name, t('slack.modal.required')]);
    return { errors: Object.fromEntries(errors) };
  }
  const done = await usecases.declareIncident(input.data, me, key);
  if (!done.ok) {
    const { code } = done.rejection;
    return /runbook/.test(code)
      ? { errors: { runbook: sentenceOf(done.rejection) } }
      : refusedWith(done.rejection);
  }
  const { id, number } = done.value;
  const link = linkTo(`${publicUrl}/incidents/${id}`, t('slack.act.open'));
  return { say: t('slack.said.declared', { number: String(number), link }) };
};

/** What the type-ahead of the declare modal offers. */
export const runbookOptions = async ({ usecases }: Acting, typed: string) => {
  const found =
    typed.trim() === ''
      ? (await usecases.listRunbooks()).filter(({ status }) => status === 'active')
      : (await usecases.searchRunbooks(typed, {}, 50)).hits.map(({ runbook }) => runbook);
  return found
    .filter(({ id }) => id.length <= 150)
    .slice(0, 100)
    .map(({ id, title }) => option(title, id));
};
