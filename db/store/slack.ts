import type { Instant } from '../../app/domain/time.ts';

export type SlackUserRow = {
  id: string;
  personId: string;
  /** `unlinked`: by its person, and until they link it again themselves. */
  way: 'email' | 'link' | 'unlinked';
  linkedAt: Instant;
};
export type SlackLinkRow = {
  hash: string;
  slackUser: string;
  slackName: string;
  expiresAt: Instant;
  usedAt: Instant | null;
};
/** What was done in a channel once. */
export type SlackRoomFacts = { topic?: string; bookmark?: true; pinned?: true; invited?: string[] };
export type SlackRoomRow = {
  incidentId: string;
  isPrivate: boolean;
  channel: string | null;
  name: string | null;
  facts: SlackRoomFacts;
  seq: number;
  problem: string | null;
  nextAt: Instant;
};
export type SlackPostRow = {
  incidentId: string;
  key: string;
  ts: string | null;
  hash: string;
  closed: boolean;
};

export type SlackReads = {
  slackUser(id: string): Promise<SlackUserRow | null>;
  slackUsersOf(personId: string): Promise<SlackUserRow[]>;
  slackLink(hash: string): Promise<SlackLinkRow | null>;
  slackRoom(incidentId: string): Promise<SlackRoomRow | null>;
  slackRoomOf(channel: string): Promise<SlackRoomRow | null>;
  /** Rooms whose incident says more than their channel shows; the one that waits longest first. */
  slackRoomsBehind(): Promise<SlackRoomRow[]>;
  /** Open incidents without a room, oldest first. */
  slackRoomless(): Promise<string[]>;
  slackTroubles(): Promise<SlackRoomRow[]>;
  slackPosts(incidentId: string): Promise<SlackPostRow[]>;
};

export type SlackWrites = {
  putSlackUser(row: SlackUserRow): Promise<void>;
  deleteSlackUser(id: string): Promise<void>;
  putSlackLink(row: SlackLinkRow): Promise<void>;
  /** In the place of the one before. */
  putSlackRoom(row: SlackRoomRow): Promise<void>;
  putSlackPost(row: SlackPostRow): Promise<void>;
};
