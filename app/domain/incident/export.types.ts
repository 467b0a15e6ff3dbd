import type { Actor } from '../engine/types.ts';
import type { Rejection } from '../outcome.ts';
import type { Instant } from '../time.ts';
import type { RoomView, TimelineEntry, WalkthroughView } from './room-view.types.ts';

/** Whether the chain of an incident's log holds, and where it first does not. */
export type ChainState = {
  ok: boolean;
  entries: number;
  firstBroken: number | null;
  /** Worded under `problem.<code>`; null while it holds. */
  problem: Rejection | null;
};

/** A file of an incident by its name and the hash of its bytes. */
export type ExportedFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  at: Instant;
  by: Actor;
  step: string | null;
};

/** An incident as a document: what the room shows, secrets masked, and what its chain ends with. */
export type IncidentExport = {
  schema: 1;
  exportedAt: Instant;
  chain: ChainState & { head: string };
  incident: RoomView['incident'];
  walkthroughs: Omit<WalkthroughView, 'current' | 'reopenable'>[];
  attachments: ExportedFile[];
  timeline: TimelineEntry[];
};
