import { createContext, useContext } from 'react';
import type { CurrentStep, RoomView } from '../../domain/incident/room-view.types.ts';
import type { Ask } from './ask/ask.types.ts';

/** `reads`: may not act here, so nothing is offered. */
export type RoomViewer = { id: string; name: string; reads?: boolean };

export type Room = {
  view: RoomView;
  html: Record<string, string[]>;
  viewer: RoomViewer;
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

/** Whether the step waits for this reader: its role is theirs, or no role is named. */
export const isMine = (step: CurrentStep, viewer: RoomViewer): boolean =>
  step.role === undefined || step.holder?.id === viewer.id;
