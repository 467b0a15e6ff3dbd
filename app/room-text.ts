import { useMemo } from 'react';
import type { RoomView, WalkthroughView } from './domain/incident/room-view.types.ts';
import { asText, type SentText, useFromText } from './sent-text.ts';

type Shown = { view: RoomView };
type Sent<T extends Shown> = Omit<T, 'view'> & {
  view: Omit<RoomView, 'walkthrough'> & { walkthrough: string };
};

/** A room as text: the walkthrough that is shown is one of all, and is written once. */
export const asRoomText = <T extends Shown>(room: T): SentText<Sent<T>> => {
  const { view } = room;
  return asText({ ...room, view: { ...view, walkthrough: view.walkthrough.id } });
};

/** The same room again. */
export const useRoomText = <T extends Shown>(text: SentText<Sent<T>>): T => {
  const sent = useFromText(text);
  return useMemo(() => {
    const { walkthrough: shown, ...view } = sent.view;
    const walkthrough = view.walkthroughs.find(({ id }) => id === shown) as WalkthroughView;
    return { ...sent, view: { ...view, walkthrough } } as unknown as T;
  }, [sent]);
};
