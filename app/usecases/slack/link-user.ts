import type { PersonRow } from '../../../db/store/people.ts';
import type { SlackLinkRow } from '../../../db/store/slack.ts';
import type { Reader, Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { change, changePerson, type Told } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import { activeByEmail, activeById } from '../sign-in/person-of.ts';
import type { SignedIn, UseCases } from '../types.ts';
import { isLinked } from './unlink-user.ts';

const GOOD_FOR = 30 * 60_000;
const MOST_CONTACTS = 10;

/** What is done through Slack is never fresh: what takes showing that one is there is done here. */
const signedIn = async (read: Reader, { id, name }: PersonRow): Promise<SignedIn> => ({
  ...{ type: 'person', id, name, grants: await read.grantsOf(id) },
  ...{ session: '', freshUntil: 0 },
});

export const viewerOfSlackUser =
  ({ store: { read } }: Ports): UseCases['viewerOfSlackUser'] =>
  async (user) => {
    const known = await read.slackUser(user);
    const person = known && isLinked(known) && (await activeById(read, known.personId));
    return person ? signedIn(read, person) : null;
  };

/** Whoever is linked can be reached there too, unless they have that contact already. */
const reachThere = async (
  tx: Writer,
  ports: Ports,
  { id, name }: PersonRow,
  user: string,
  tell: Told,
) => {
  const points = await tx.contactPointsOf(id);
  const at = ports.now();
  const known = points.find(({ kind, address }) => kind === 'slack' && address === user);
  if (known && known.verifiedAt === null) await tx.verifyContactPoint(known.id, at);
  if (!known && points.length < MOST_CONTACTS)
    await tx.insertContactPoint({
      ...{ id: ports.newId(), personId: id, kind: 'slack', address: user },
      ...{ createdAt: at, verifiedAt: at },
      position: Math.max(-1, ...points.map(({ position }) => position)) + 1,
    });
  await tell({ type: 'contact.verified', name, kind: 'slack', address: user }, id);
};

export const linkSlackByEmail =
  (ports: Ports): UseCases['linkSlackByEmail'] =>
  (user, email) =>
    change(ports, { type: 'operator' }, async (tx, tell, at) => {
      const before = await tx.slackUser(user);
      if (before && !isLinked(before)) return null;
      const person = await activeByEmail(tx, email);
      if (!person) return null;
      await tx.putSlackUser({ id: user, personId: person.id, way: 'email', linkedAt: at });
      await reachThere(tx, ports, person, user, tell);
      return signedIn(tx, person);
    });

export const askSlackLink =
  ({ store, hash, newSecret, now }: Ports): UseCases['askSlackLink'] =>
  async (slackUser, slackName) => {
    const token = hash(newSecret());
    const expiresAt = now() + GOOD_FOR;
    const row = { hash: hash(token), slackUser, slackName: slackName.slice(0, 80), expiresAt };
    await store.transact((tx) => tx.putSlackLink({ ...row, usedAt: null }));
    return token;
  };

const usable = async (
  read: Reader,
  { hash, now }: Ports,
  token: string,
): Promise<Outcome<SlackLinkRow>> => {
  const link = /^[0-9a-f]{64}$/.test(token) ? await read.slackLink(hash(token)) : null;
  if (!link) return rejected('slack-link-unknown');
  if (link.usedAt !== null) return rejected('slack-link-used');
  return link.expiresAt <= now() ? rejected('slack-link-expired') : accepted(link);
};

export const peekSlackLink =
  (ports: Ports): UseCases['peekSlackLink'] =>
  async (_me, token) => {
    const link = await usable(ports.store.read, ports, token);
    return link.ok ? accepted({ slackName: link.value.slackName }) : link;
  };

export const linkSlack =
  (ports: Ports): UseCases['linkSlack'] =>
  async (me, token) => {
    if (me.type !== 'person') return rejected('not-for-tokens', { act: 'profile.change' });
    return changePerson(ports, me, me.id, async (tx, person, tell, at) => {
      const link = await usable(tx, ports, token);
      if (!link.ok) return link;
      const { slackUser, slackName } = link.value;
      await tx.putSlackLink({ ...link.value, usedAt: at });
      await tx.putSlackUser({ id: slackUser, personId: me.id, way: 'link', linkedAt: at });
      await reachThere(tx, ports, person, slackUser, tell);
      return accepted({ slackName });
    });
  };
