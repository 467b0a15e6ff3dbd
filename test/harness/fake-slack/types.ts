/** JSON as Slack sends and takes it; the fake reads it loosely and judges it strictly. */
// biome-ignore lint/suspicious/noExplicitAny: the far end of the wire, whatever it is sent
export type Json = Record<string, any>;

export type FakeUser = {
  id: string;
  name: string;
  email: string | null;
  confirmed: boolean;
  bot: boolean;
  guest: boolean;
  team: string;
};

export type FakeMessage = {
  ts: string;
  user: string;
  text: string;
  blocks: Json[];
  metadata: Json | null;
  reactions: string[];
  /** How often it was updated. */
  edits: number;
  /** Whom alone it is shown to. */
  onlyFor: string | null;
};

export type FakeChannel = {
  id: string;
  name: string;
  private: boolean;
  archived: boolean;
  creator: string;
  members: Set<string>;
  topic: string;
  bookmarks: { title: string; link: string }[];
  pins: string[];
  messages: FakeMessage[];
  /** A direct message's other side. */
  im: string | null;
};

export type FakeView = { id: string; user: string; hash: string; view: Json };

/** A request of the Web API as it arrived. */
export type FakeCall = { method: string; args: Json; at: number; answered: string };

/** What a method does instead of its work, `times` times (once, unless said otherwise). */
export type Fault = {
  error?: string;
  status?: number;
  retryAfter?: number;
  slowMs?: number;
  /** Does its work, but the answer never arrives. */
  lost?: boolean;
  times?: number;
};
