import { createContext, useContext } from 'react';
import type { PinnedNote } from '../../domain/gap/gap.types.ts';
import type { CurrentStep, RoomView } from '../../domain/incident/room-view.types.ts';
import type { SentEvent } from '../../domain/incident/sent-event.ts';
import { actOfEvent } from '../../domain/rights/act-of-event.ts';
import type { Act } from '../../domain/rights/table.ts';
import type { Here } from '../live/here.ts';
import type { Ask } from './ask/ask.types.ts';

/** `reads`: may not act here, so nothing is offered. `may`: the acts that are allowed here. */
export type RoomViewer = { id: string; name: string; reads?: boolean; may: readonly Act[] };

/** A runbook begun, and the walkthroughs that were there before. */
export type Begun = { runbook: string; beside: readonly string[] };

export type Room = {
  view: RoomView;
  html: Record<string, string[]>;
  viewer: RoomViewer;
  notes: readonly PinnedNote[];
  /** Who has this room open now. */
  here: readonly Here[];
  /** Shows another walkthrough of the incident. */
  goToWalk: (walkthrough: string) => void;
  /** Shows the walkthrough just begun, as soon as the view has it. */
  goToBegun: (begun: Begun) => void;
  /** Opens a question in front of the room. */
  ask: (ask: Ask) => void;
  /** Says that a step of the runbook is wrong. */
  tellGap: (step: { id: string; title: string }) => void;
};

const RoomContext = createContext<Room | null>(null);
export const RoomProvider = RoomContext.Provider;

export const useRoom = (): Room => {
  const room = useContext(RoomContext);
  if (!room) throw new Error('useRoom stands outside of RoomProvider');
  return room;
};

/** Whether the step waits for this reader: they said that they do it, its role is theirs, or it is nobody's. */
export const isMine = (
  step: Pick<CurrentStep, 'role' | 'holder' | 'claim'>,
  viewer: Pick<RoomViewer, 'id'>,
): boolean =>
  step.claim
    ? step.claim.id === viewer.id || step.holder?.id === viewer.id
    : step.role === undefined || step.holder?.id === viewer.id;

/** Whether the reader has the right to send such an event here. */
export const mayDo = ({ may }: RoomViewer, type: SentEvent['type']): boolean =>
  may.includes(actOfEvent(type));
