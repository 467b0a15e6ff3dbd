import type { SlackPostRow, SlackRoomRow } from '../../../db/store/slack.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { By } from '../people.types.ts';
import type { SignedIn } from '../types.ts';

export type { SlackPostRow, SlackRoomRow };

/** How Bulkhead stands to Slack now. `trouble` carries Slack's own code, or what kept it away. */
export type SlackConnection =
  | { status: 'not-configured' }
  | {
      status: 'connecting' | 'connected' | 'trouble';
      mode: 'socket' | 'http';
      command: string;
      team?: string;
      code?: string;
    };

/** One permission, tried with a question that changes nothing. */
export type SlackCheck = { scope: string; ok: boolean; code?: string };

export type SlackManifests = { socket: string; http: string };

/** What the use-cases may ask of the connection; absent where there is none. */
export type SlackPort = {
  connection(): SlackConnection;
  test(): Promise<SlackCheck[]>;
  /** The app to make in Slack, as it is pasted there, for each way that requests can come. */
  manifest(): SlackManifests;
};

export type SlackState = {
  connection: SlackConnection;
  manifest: SlackManifests | null;
  /** Channels that could not be written to, with why. */
  troubles: { incident: string; number: number; name: string | null; code: string }[];
};

export type SlackUseCases = {
  /** Who a Slack member is here; null: nobody yet, or somebody who left. */
  viewerOfSlackUser(user: string): Promise<SignedIn | null>;
  /** Links by an address that Slack confirmed, when exactly that address signs in here. */
  linkSlackByEmail(user: string, email: string): Promise<SignedIn | null>;
  /** A token that links this Slack member to whoever follows it, once, within half an hour. */
  askSlackLink(user: string, name: string): Promise<string>;
  peekSlackLink(me: SignedIn, token: string): Promise<Outcome<{ slackName: string }>>;
  linkSlack(me: SignedIn, token: string): Promise<Outcome<{ slackName: string }>>;
  /** Slack accounts that act as this person. */
  listOwnSlack(me: SignedIn): Promise<{ id: string; linkedAt: Instant }[]>;
  unlinkSlack(me: SignedIn, user: string): Promise<Outcome<null>>;
  slackUsersOf(person: string): Promise<string[]>;

  /** Rooms that are behind their incident; makes one for each open incident that has none. */
  slackRoomsBehind(): Promise<SlackRoomRow[]>;
  slackRoom(incident: string): Promise<SlackRoomRow | null>;
  slackRoomOf(channel: string): Promise<SlackRoomRow | null>;
  slackPosts(incident: string): Promise<SlackPostRow[]>;
  keepSlackRoom(room: SlackRoomRow): Promise<void>;
  keepSlackPost(post: SlackPostRow): Promise<void>;

  readSlackState(): Promise<SlackState>;
  testSlack(by: By): Promise<Outcome<SlackCheck[]>>;
};
