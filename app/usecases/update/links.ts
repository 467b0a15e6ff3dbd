import type { Writer } from '../../../db/store.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { stakeholderView } from '../../domain/update/stakeholder.ts';
import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import { actorOf, tellIncident } from '../incident/parts.ts';
import { judgeIn } from '../judge-event.ts';
import type { Ports } from '../ports.ts';
import { limited } from '../text-limit.ts';
import type { Change, Judge, SignedIn } from '../types.ts';
import type { UpdateUseCases } from './types.ts';

const DAY = 86_400_000;
const MOST = 20;
const LONGEST = 90;
/** How often it is written down that a page was read. */
const TOUCH = 60_000;

/** Something about the links of an incident, which its chain hears of. */
const doing = async <T>(
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
  { me, judge, incident }: { me: SignedIn; judge: Judge; incident: string },
  work: (
    tx: Writer,
    tell: (event: { type: string } & Record<string, unknown>) => Promise<Outcome<null>>,
    at: number,
  ) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const changes: Change[] = [];
  const outcome = await ports.store.transact(async (tx) => {
    changes.length = 0;
    const judged = await judgeIn(tx, definitions, incident, 'incident.command', me, judge);
    if (!judged.ok) return judged;
    const at = ports.now();
    const by = actorOf(me) as Parameters<typeof tellIncident>[0]['by'];
    return work(
      tx,
      async (event) => {
        const told = await tellIncident({ tx, ports, definitions, id: incident, by, at }, event);
        if (!told.ok) return told;
        changes.push(told.value);
        return accepted(null);
      },
      at,
    );
  });
  if (outcome.ok) hub.publish(changes);
  return outcome;
};

export const createStakeholderLink =
  (
    ports: Ports,
    definitions: Definitions,
    hub: ChangeHub,
  ): UpdateUseCases['createStakeholderLink'] =>
  async (me, judge, incident, { audience, days, ...given }) => {
    const name = limited('name', given.name, 80);
    if (!name.ok) return name;
    if (!Number.isInteger(days) || days < 1 || days > LONGEST)
      return rejected('stakeholder-days-pattern', { max: LONGEST });
    return doing(ports, definitions, hub, { me, judge, incident }, async (tx, tell, at) => {
      const links = await tx.stakeholderLinksOf(incident);
      const open = links.filter((one) => one.revokedAt === null && one.expiresAt > at);
      if (open.length >= MOST) return rejected('stakeholder-links-full', { max: MOST });
      const [id, secret] = [ports.newId(), ports.newSecret()];
      const told = await tell({ type: 'stakeholder.shared', link: id, name: name.value, audience });
      if (!told.ok) return told;
      await tx.insertStakeholderLink({
        ...{ id, incidentId: incident, name: name.value, audience, hash: ports.hash(secret) },
        ...{ createdBy: me.name, createdAt: at, expiresAt: at + days * DAY },
        ...{ revokedAt: null, lastSeenAt: null },
      });
      return accepted({ id, secret });
    });
  };

export const revokeStakeholderLink =
  (
    ports: Ports,
    definitions: Definitions,
    hub: ChangeHub,
  ): UpdateUseCases['revokeStakeholderLink'] =>
  (me, judge, incident, id) =>
    doing(ports, definitions, hub, { me, judge, incident }, async (tx, tell, at) => {
      const link = await tx.stakeholderLinkById(id);
      if (!link || link.incidentId !== incident || link.revokedAt !== null)
        return rejected('stakeholder-link-not-found');
      const told = await tell({ type: 'stakeholder.revoked', link: id, name: link.name });
      if (!told.ok) return told;
      await tx.revokeStakeholderLink(id, at);
      return accepted(null);
    });

/** What is wrong with a link is never told: one that ended is as unknown as one that never was. */
export const readStakeholderPage =
  ({ store, hash, now }: Ports): UpdateUseCases['readStakeholderPage'] =>
  async (secret) => {
    const link = await store.read.stakeholderLink(hash(secret));
    const at = now();
    if (!link || link.revokedAt !== null || link.expiresAt <= at)
      return rejected('stakeholder-link-not-found');
    const found = await store.read.incidentWith(link.incidentId, 'incident');
    if (!found) return rejected('stakeholder-link-not-found');
    if (at - (link.lastSeenAt ?? 0) > TOUCH)
      await store.transact((tx) => tx.touchStakeholderLink(link.id, at));
    return accepted({
      ...stakeholderView(incidentRunOf(found.process.stored), link.audience),
      now: at,
    });
  };
