import type { SlackUserRow } from '../../../db/store/slack.ts';
import { laneTo } from '../../domain/delivery/lane.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { forgetSigning } from '../delivery/signing.ts';
import { changePerson } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';

export const isLinked = ({ way }: SlackUserRow): boolean => way !== 'unlinked';

export const listOwnSlack =
  ({ store: { read } }: Ports): UseCases['listOwnSlack'] =>
  async ({ id }) =>
    (await read.slackUsersOf(id)).filter(isLinked).map(({ id, linkedAt }) => ({ id, linkedAt }));

/** It stays so, whatever address Slack says it has, until the same person links it again. */
export const unlinkSlack =
  (ports: Ports): UseCases['unlinkSlack'] =>
  async (me, user) => {
    if (me.type !== 'person') return rejected('not-for-tokens', { act: 'profile.change' });
    return changePerson(ports, me, me.id, async (tx, { name }, tell, at) => {
      const row = await tx.slackUser(user);
      if (!row || row.personId !== me.id || !isLinked(row)) return rejected('slack-not-linked');
      await tx.putSlackUser({ ...row, way: 'unlinked', linkedAt: at });
      for (const { id, kind, address } of await tx.contactPointsOf(me.id)) {
        if (kind !== 'slack' || address !== user) continue;
        await tx.deleteContactCheck(id);
        await forgetSigning(tx, laneTo({ type: 'contact', person: me.id, contact: id }));
        await tx.deleteContactPoint(id);
      }
      await tell({ type: 'contact.removed', name, kind: 'slack', address: user });
      return accepted(null);
    });
  };
