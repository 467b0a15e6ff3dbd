import type { SlackRoomRow } from '../../../db/store/slack.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { isLinked } from './unlink-user.ts';

/** A room that is still to be made: behind from its first entry on. */
export const newRoom = (incidentId: string, isPrivate: boolean, at: Instant): SlackRoomRow => ({
  ...{ incidentId, isPrivate, channel: null, name: null, facts: {} },
  ...{ seq: 0, problem: null, nextAt: at },
});

export const slackRoomsBehind =
  ({ store, now }: Ports): UseCases['slackRoomsBehind'] =>
  async () => {
    const without = await store.read.slackRoomless();
    if (without.length > 0)
      await store.transact(async (tx) => {
        for (const id of without)
          if (!(await tx.slackRoom(id))) await tx.putSlackRoom(newRoom(id, false, now()));
      });
    return store.read.slackRoomsBehind();
  };

export const slackRooms = ({
  store: { read, transact },
}: Ports): Pick<
  UseCases,
  'slackRoom' | 'slackRoomOf' | 'slackPosts' | 'keepSlackRoom' | 'keepSlackPost' | 'slackUsersOf'
> => ({
  slackRoom: (incident) => read.slackRoom(incident),
  slackRoomOf: (channel) => read.slackRoomOf(channel),
  slackPosts: (incident) => read.slackPosts(incident),
  keepSlackRoom: (room) => transact((tx) => tx.putSlackRoom(room)),
  keepSlackPost: (post) => transact((tx) => tx.putSlackPost(post)),
  slackUsersOf: async (person) =>
    (await read.slackUsersOf(person)).filter(isLinked).map(({ id }) => id),
});
