import type { SentEvent } from '../../app/domain/incident/sent-event.ts';
import { accepted, rejected } from '../../app/domain/outcome.ts';
import type { Change, UseCases, Viewer } from '../../app/usecases/types.ts';
import { fakeAttachments } from './fake-attachments.ts';
import { fakeDelivery } from './fake-delivery.ts';
import { fakeEscalation } from './fake-escalation.ts';
import { fakeEvidence } from './fake-evidence.ts';
import { emptyLibraryUseCases } from './fake-library-usecases.ts';
import { fakeOnCall } from './fake-on-call.ts';
import { fakePack } from './fake-pack.ts';
import { fakePeople } from './fake-people.ts';
import { fakeReadiness } from './fake-readiness.ts';
import { fakeRetrospective } from './fake-retrospective.ts';
import { fakeReview } from './fake-review.ts';
import type { FakeRoom } from './fake-room.ts';
import { fakeRooms } from './fake-rooms.ts';
import { fakeSignIn } from './fake-sign-in.ts';
import { fakeSlackUseCases } from './fake-slack-usecases.ts';
import { fakeUpdates } from './fake-updates.ts';
import { signedInAs } from './signed-in.ts';

const viewer: Viewer = { type: 'person', id: 'p1', name: 'Marta Bianchi' };

/** Moves a pretended room along just enough to see the page answer. */
const move = (room: FakeRoom, event: SentEvent, at: number) => {
  const mark = { by: viewer, at };
  const { walkthrough } = room;
  const step = walkthrough.current.find((one) => 'step' in event && one.id === event.step);
  const check = 'check' in event ? step?.checks.find(({ id }) => id === event.check) : undefined;
  if (event.type === 'check.ticked' && check) check.mark = mark;
  else if (event.type === 'check.cleared' && check) delete check.mark;
  else if (event.type === 'value.recorded') {
    for (const one of walkthrough.current) {
      const input = one.inputs.find(({ name }) => name === event.name);
      if (input) input.value = { value: event.value, mark };
      for (const command of one.commands) {
        command.missing = command.missing.filter((name) => name !== event.name);
        for (const part of command.filled)
          if ('input' in part && part.input === event.name) part.value = event.value;
      }
    }
  } else if (event.type === 'role.taken') {
    const role = room.incident.roles.find(({ id }) => id === event.role);
    if (role) role.holder = { id: viewer.id, name: viewer.name, since: at };
  } else if (event.type === 'incident.resolved') {
    room.incident.state = 'resolved';
    room.incident.open = false;
    room.incident.resolved = mark;
  } else if (step && event.type !== 'step.reopened') {
    walkthrough.current = walkthrough.current.filter((one) => one !== step);
    if (walkthrough.current.length === 0) walkthrough.status = 'done';
    if (walkthrough.current.length === 0)
      walkthrough.outcome = { exit: 'x', title: 'Capacity restored', outcome: 'resolved', at };
  }
};

/** Use-cases over pretended rooms: `state.refuse` makes the next acts lose a race. */
export const fakeRoomUseCases = (
  clock: () => number,
): { usecases: UseCases; state: { refuse: boolean } } => {
  const rooms = fakeRooms(clock());
  const state = { refuse: false };
  const changes: Change[] = [];
  const listeners = new Set<(changes: Change[]) => void>();
  const seen = new Map<string, number>();
  let cursor = 10;
  const gone = async () => rejected('incident-unknown');
  const unused = async () => {
    throw new Error('not part of the room');
  };
  const usecases: UseCases = {
    ...emptyLibraryUseCases,
    ...fakeAttachments,
    ...fakePeople,
    ...fakeOnCall,
    ...fakeReadiness,
    ...fakeEvidence,
    ...fakeEscalation,
    ...fakeUpdates,
    ...fakeSignIn,
    ...fakeRetrospective,
    ...fakePack,
    ...fakeReview,
    declareIncident: unused,
    sendEvent: async (id, event, by, key) => {
      const room = rooms[id];
      if (!room) return rejected('incident-unknown', { incident: id });
      const known = key === null ? undefined : seen.get(key);
      if (known) return accepted({ seq: known, at: clock(), cursor: known });
      if (state.refuse)
        return rejected('step-already-done', {
          by: 'João Costa',
          at: clock() - 20_000,
          title: 'Enough for tier 0 and 1?',
        });
      const at = clock();
      cursor += 1;
      if (key) seen.set(key, cursor);
      move(room, event, at);
      room.cursor = cursor;
      room.timeline.push({
        seq: cursor,
        at,
        by: viewer,
        type: event.type,
        params: Object.fromEntries(
          Object.entries({
            by: by.name,
            title: 'Step',
            text: 'Check',
            label: 'Value',
            ...event,
          }).filter(([name, value]) => name !== 'type' && typeof value === 'string'),
        ) as Record<string, string>,
      });
      const change = { id: cursor, incident: id, seq: cursor, type: event.type, by, at };
      changes.push(change);
      for (const listener of listeners) listener([change]);
      return accepted({ seq: cursor, at, cursor });
    },
    readRoom: async (id) => {
      const room = rooms[id];
      return room ? accepted({ ...structuredClone(room), now: clock() }) : gone();
    },
    readTimeline: gone,
    verifyIncident: gone,
    readSoFar: gone,
    exportIncident: gone,
    suggestForIncident: gone,
    listIncidents: async () => [],
    listRunbooks: async () => [],
    readRunbook: gone,
    listCalls: async () => [],
    listLapses: async () => [],
    changesAfter: async (after) => changes.filter(({ id }) => id > after),
    cursor: async () => cursor,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    createSignInLink: unused,
    peekSignInLink: gone,
    signIn: gone,
    signOut: async () => undefined,
    viewerOfSession: async (session) =>
      signedInAs(session === 'joao' ? { id: 'p2', name: 'João Costa' } : viewer, 'responder'),
    createToken: unused,
    viewerOfToken: async () => null,
    fireTimers: unused,
    ...fakeDelivery,
    ...fakeSlackUseCases,
    replayAll: unused,
  };
  return { usecases, state };
};
