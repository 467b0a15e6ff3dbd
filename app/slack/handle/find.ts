import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { PageTarget } from '../../usecases/escalation/types.ts';
import { said } from '../views/mrkdwn.ts';
import { t } from '../views/shown.ts';
import type { Acting, Reply } from './acting.ts';
import { type Mention, readNumber } from './read-command.ts';

type Found<T> = { found: T } | { reply: Reply };

/** The incident that a command is about: by its number, by the channel, or the only one that is open. */
export const findIncident = async (
  { usecases, inside, channel }: Acting,
  text: string,
): Promise<Found<{ id: string; rest: string }>> => {
  const { number, rest } = readNumber(text);
  if (number === null) {
    const room = channel ? await inside.slackRoomOf(channel) : null;
    if (room) return { found: { id: room.incidentId, rest } };
  }
  const all = await usecases.listIncidents(number === null ? { state: 'open' } : undefined);
  if (number !== null) {
    const named = all.find((one) => one.number === number);
    return named ? { found: { id: named.id, rest } } : { reply: { say: t('slack.said.notHere') } };
  }
  const [only] = all;
  if (only && all.length === 1) return { found: { id: only.id, rest } };
  if (all.length === 0) return { reply: { say: t('slack.said.notHere') } };
  const incidents = all
    .slice(0, 10)
    .map((one) => `INC-${one.number}`)
    .join(', ');
  return { reply: { say: t('slack.said.manyHere', { incidents }) } };
};

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A person here, from a mention; the name alone is enough when one has it. */
export const findPerson = async (
  { usecases, inside }: Acting,
  who: Mention,
): Promise<Outcome<{ id: string; name: string }>> => {
  if (who.type === 'slack') {
    const viewer = await inside.viewerOfSlackUser(who.user);
    return viewer ? accepted(viewer) : rejected('person-not-found');
  }
  const people = (await usecases.listPeople()).filter(
    ({ name, email, deactivatedAt }) =>
      deactivatedAt === null &&
      (same(name, who.name) ||
        same(name.split(' ')[0] ?? '', who.name) ||
        same(email ?? '', who.name)),
  );
  const [only] = people;
  return only && people.length === 1 ? accepted(only) : rejected('person-not-found');
};

export const unknownPerson = ({ command }: Acting, who: Mention): Reply => ({
  say: t('slack.said.noPerson', {
    name: who.type === 'slack' ? `<@${who.user}>` : said(who.name, 80),
    command,
  }),
});

/** Whom to page: a mentioned person, or a team, schedule or policy by its id or name. */
export const findTarget = async (acting: Acting, who: Mention): Promise<Found<PageTarget>> => {
  const person = await findPerson(acting, who);
  if (person.ok) return { found: { type: 'person', id: person.value.id } };
  if (who.type === 'slack') return { reply: unknownPerson(acting, who) };
  const targets = await acting.usecases.listPageTargets();
  for (const type of ['team', 'schedule', 'policy'] as const) {
    const named = targets[type].find(({ id, name }) => same(id, who.name) || same(name, who.name));
    if (named) return { found: { type, id: named.id } };
  }
  const known = [...targets.team, ...targets.schedule, ...targets.policy].map(({ id }) => id);
  const facts = { name: said(who.name, 80), known: said(known.join(', ') || '–', 500) };
  return { reply: { say: t('slack.said.noTarget', facts) } };
};
