import type { SentEvent } from '../../domain/incident/sent-event.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { section } from '../views/blocks.ts';
import { card } from '../views/card.ts';
import { declareModal } from '../views/declare-modal.ts';
import { helpMessage, listMessage, menuMessage, usageOf } from '../views/lists.ts';
import { said } from '../views/mrkdwn.ts';
import { t } from '../views/shown.ts';
import { stepMessage } from '../views/step.ts';
import { type Acting, answer, type Reply, send } from './acting.ts';
import { findIncident, findPerson, findTarget, unknownPerson } from './find.ts';
import { readCommand, readMention, unescaped } from './read-command.ts';
import { update } from './update.ts';

type Subcommand = (acting: Acting, rest: string) => Promise<Reply>;
type Usage = Parameters<typeof usageOf>[0];

const words = ({ command }: Acting, usage: Usage): Reply => ({
  say: t('slack.said.words', { usage: usageOf(usage, command).replaceAll('`', '') }),
});

/** What is about one incident. */
const within =
  (work: (acting: Acting, incident: string, rest: string) => Promise<Reply>): Subcommand =>
  async (acting, text) => {
    const incident = await findIncident(acting, text);
    return 'reply' in incident
      ? incident.reply
      : work(acting, incident.found.id, incident.found.rest);
  };

/** Sends one event made of the words; without any it says how it is used. */
const saying = (usage: Usage, event: (text: string) => SentEvent, done: () => string): Subcommand =>
  within(async (acting, incident, rest) =>
    rest === '' ? words(acting, usage) : answer(await send(acting, incident, event(rest)), done()),
  );

const shownOf = async (acting: Acting, incident: string) => {
  const room = await acting.usecases.readRoom(incident);
  return room.ok ? { room: room.value, publicUrl: acting.publicUrl } : null;
};

const notHere = (): Reply => ({ say: t('slack.said.notHere') });

const status = within(async (acting, incident) => {
  const shown = await shownOf(acting, incident);
  return shown ? { say: card(shown) } : notHere();
});

const next = within(async (acting, incident) => {
  const shown = await shownOf(acting, incident);
  if (!shown) return notHere();
  const [step] = shown.room.walkthroughs.flatMap(({ current }) => current);
  return { say: step ? stepMessage(shown, step) : t('slack.card.noSteps') };
});

const join = within(async (acting, incident) => {
  const done = await send(acting, incident, { type: 'responder.joined' });
  const shown = await shownOf(acting, incident);
  const number = String(shown?.room.incident.number ?? '');
  return answer(done, t('slack.said.joined', { number }));
});

const severity = within(async (acting, incident, rest) => {
  const [, level, reason = ''] = /^(?:sev-?)?([1-4])\b\s*([\s\S]*)$/i.exec(rest) ?? [];
  if (!level || reason === '') return words(acting, 'severity');
  const event = { type: 'severity.changed', severity: `sev${level}` as Severity, reason } as const;
  return answer(await send(acting, incident, event), t('slack.said.done'));
});

/** `commander` is what people say. */
const roleOf = (word: string) => (word === 'commander' ? 'incident-commander' : word);

const role = within(async (acting, incident, rest) => {
  const mention = /^[<@]/.test(rest) ? readMention(rest) : null;
  const named = roleOf((mention ? mention.rest : rest).toLowerCase());
  if (named === '' || /\s/.test(named)) return words(acting, 'role');
  if (!mention)
    return answer(
      await send(acting, incident, { type: 'role.taken', role: named }),
      t('slack.said.done'),
    );
  const person = await findPerson(acting, mention.who);
  if (!person.ok) return unknownPerson(acting, mention.who);
  const event = { type: 'role.assigned', role: named, to: person.value.id } as const;
  return answer(await send(acting, incident, event), t('slack.said.done'));
});

const page = within(async (acting, incident, rest) => {
  const mention = readMention(rest);
  if (!mention || mention.rest === '') return words(acting, 'page');
  const target = await findTarget(acting, mention.who);
  if ('reply' in target) return target.reply;
  const { usecases, me, key } = acting;
  const asked = { incident, target: target.found, text: mention.rest };
  return answer(await usecases.pageSomebody(asked, me, key), t('slack.said.paged'));
});

const runbook = within(async (acting, incident, rest) => {
  if (rest === '') return words(acting, 'runbook');
  const { hits } = await acting.usecases.searchRunbooks(rest, {}, 1);
  const known = (await acting.usecases.listRunbooks()).find(({ id }) => id === rest);
  const found = known?.id ?? hits[0]?.runbook.id;
  if (!found) return { say: t('slack.said.noRunbook', { name: said(rest, 80) }) };
  const done = await send(acting, incident, { type: 'walkthrough.adopted', runbook: found });
  return answer(done, t('slack.said.done'));
});

const resolve = within(async (acting, incident, rest) => {
  const summary = rest === '' ? {} : { summary: rest };
  const done = await send(acting, incident, { type: 'incident.resolved', ...summary });
  return answer(done, t('slack.said.done'));
});

const oncall: Subcommand = async ({ usecases }, rest) => {
  const wanted = rest.toLowerCase();
  const all = (await usecases.listSchedules()).filter(({ id, name, team }) =>
    wanted === '' ? true : [id, name, team ?? ''].some((one) => one.toLowerCase() === wanted),
  );
  if (all.length === 0) return { say: t('slack.said.noSchedules') };
  const lines = all.slice(0, 20).map(({ name, now }) =>
    t('slack.list.oncall', {
      schedule: said(name, 80),
      people:
        now.length === 0
          ? t('slack.said.nobodyOnCall')
          : now.map((one) => said(one.name, 80)).join(', '),
    }),
  );
  return { say: { text: lines.join('\n'), blocks: [section(lines.join('\n'))] } };
};

const list: Subcommand = async ({ usecases, publicUrl }) => ({
  say: listMessage(await usecases.listIncidents({ state: 'open' }), publicUrl),
});

const declare =
  (kind: 'real' | 'drill'): Subcommand =>
  async (_acting, title) => ({ modal: declareModal({ title, kind }) });

const subcommands: Record<string, Subcommand> = {
  ...{ declare: declare('real'), drill: declare('drill'), list, status, join, role, page },
  ...{ severity, runbook, next, resolve, oncall, update: within(update) },
  note: saying(
    'note',
    (text) => ({ type: 'note.added', text }),
    () => t('slack.said.noted'),
  ),
  unlink: async ({ usecases, user }) =>
    answer(await usecases.unlinkSlack(user), t('slack.said.unlinked')),
  help: async ({ command }) => ({ say: helpMessage(command) }),
  '': async () => ({ say: menuMessage() }),
};

/** One line that somebody typed after the command. */
export const runCommand = async (acting: Acting, text: string): Promise<Reply> => {
  const { word, rest } = readCommand(text);
  const subcommand = Object.hasOwn(subcommands, word) ? subcommands[word] : undefined;
  if (subcommand) return subcommand(acting, unescaped(rest));
  return { say: t('slack.said.unknown', { word: said(word, 40), command: acting.command }) };
};
