import { accepted, rejected } from '../../app/domain/outcome.ts';
import type { SlackUseCases } from '../../app/usecases/slack/types.ts';

const nobody = async () => null;

/** No Slack at all, for pages that are about something else. */
export const fakeSlackUseCases: SlackUseCases = {
  viewerOfSlackUser: nobody,
  linkSlackByEmail: nobody,
  askSlackLink: async () => '',
  peekSlackLink: async () => rejected('slack-link-unknown'),
  linkSlack: async () => rejected('slack-link-unknown'),
  listOwnSlack: async () => [],
  unlinkSlack: async () => accepted(null),
  slackUsersOf: async () => [],
  slackRoomsBehind: async () => [],
  slackRoom: nobody,
  slackRoomOf: nobody,
  slackPosts: async () => [],
  keepSlackRoom: async () => undefined,
  keepSlackPost: async () => undefined,
  readSlackState: async () => ({
    connection: { status: 'not-configured' },
    manifest: null,
    troubles: [],
  }),
  testSlack: async () => accepted([]),
};
