import { expect, test } from 'vitest';
import type { RoomView } from './domain/incident/room-view.types.ts';
import { asRoomText } from './room-text.ts';
import { fromText } from './sent-text.ts';

test('the walkthrough that is shown is written once among all', () => {
  const walkthroughs = [{ id: 'one' }, { id: 'two', doneCount: 3 }];
  const view = { walkthroughs, walkthrough: walkthroughs[1], cursor: 7 } as unknown as RoomView;
  const sent = fromText(asRoomText({ view, html: {} }));
  expect(sent).toEqual({ view: { walkthroughs, walkthrough: 'two', cursor: 7 }, html: {} });
});
