import type { Ports } from '../ports.ts';
import {
  askSlackLink,
  linkSlack,
  linkSlackByEmail,
  peekSlackLink,
  viewerOfSlackUser,
} from './link-user.ts';
import { slackRooms, slackRoomsBehind } from './rooms.ts';
import { readSlackState, testSlack } from './slack-state.ts';
import type { SlackUseCases } from './types.ts';
import { listOwnSlack, unlinkSlack } from './unlink-user.ts';

/** Who Slack's members are here, and what their channels show. */
export const buildSlack = (ports: Ports): SlackUseCases => ({
  viewerOfSlackUser: viewerOfSlackUser(ports),
  linkSlackByEmail: linkSlackByEmail(ports),
  askSlackLink: askSlackLink(ports),
  peekSlackLink: peekSlackLink(ports),
  linkSlack: linkSlack(ports),
  listOwnSlack: listOwnSlack(ports),
  unlinkSlack: unlinkSlack(ports),
  slackRoomsBehind: slackRoomsBehind(ports),
  ...slackRooms(ports),
  readSlackState: readSlackState(ports),
  testSlack: testSlack(ports),
});
