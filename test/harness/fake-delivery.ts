import { accepted, rejected } from '../../app/domain/outcome.ts';
import type { DeliveryUseCases } from '../../app/usecases/delivery/types.ts';

const refuse = async () => rejected('contact-not-found');
const unknown = async () => rejected('acknowledge-link-unknown');

/** Nothing waits, nobody is reached, for pages that are not about delivery. */
export const fakeDelivery: DeliveryUseCases = {
  lanesDue: async () => ({ lanes: [], nextAt: null }),
  beginDelivery: async () => null,
  endDelivery: async () => undefined,
  readOutboxDepth: async () => ({
    ...{ waiting: 0, dead: 0, oldest: null, timersOverdue: 0, oldestTimer: null },
  }),
  readReach: async () =>
    accepted({ contacts: [], rules: { rules: [], quiet: null }, zone: 'Europe/Rome' }),
  sendContactCode: refuse,
  verifyContact: refuse,
  testContact: refuse,
  orderContacts: refuse,
  rotateContactSigning: refuse,
  setNotificationRules: refuse,
  readDeliveryState: async () => ({
    ...{ depth: { waiting: 0, dead: 0, oldest: null }, dead: [], channels: [], gateways: [] },
  }),
  retryDeadLetter: refuse,
  setGateway: refuse,
  removeGateway: refuse,
  addChannel: refuse,
  removeChannel: refuse,
  testChannel: refuse,
  peekAcknowledge: unknown,
  acknowledgeByLink: unknown,
};
