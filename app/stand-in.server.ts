import type { UseCases } from './usecases/types.ts';

const gone = async () => ({ ok: false as const, rejection: { code: 'not-found', params: {} } });
const viewer = { type: 'person' as const, id: 'p1', name: 'Marta' };
/** Temporary: empty answers until the real use-cases are in the tree. */
export const standIn: UseCases = {
  declareIncident: gone,
  sendEvent: gone,
  readRoom: gone,
  readTimeline: gone,
  listIncidents: async () => [],
  listRunbooks: async () => [],
  readRunbook: gone,
  listLapses: async () => [],
  changesAfter: async () => [],
  cursor: async () => 0,
  onChange: () => () => undefined,
  createSignInLink: async () => ({ token: 'x', expiresAt: Date.now() + 6e5, person: 'p1' }),
  peekSignInLink: async () => ({ ok: true, value: { name: 'Marta' } }),
  signIn: async () => ({ ok: true, value: { session: 's', expiresAt: Date.now() + 6e7 } }),
  signOut: async () => undefined,
  viewerOfSession: async () => viewer,
  createToken: async () => ({ token: 't', id: 't' }),
  viewerOfToken: async () => viewer,
  fireTimers: async () => ({ fired: 0, nextDueAt: null }),
  deliverWaiting: async () => ({ sent: 0, failed: 0, more: false }),
  replayAll: async () => ({ incidents: 0, entries: 0, problems: [] }),
};
