import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import { acknowledgeByLink, peekAcknowledge } from './acknowledge-by-link.ts';
import { beginDelivery } from './begin-delivery.ts';
import { addChannel, removeChannel, testChannel } from './channels.ts';
import { readDeliveryState, readOutboxDepth, retryDeadLetter } from './delivery-state.ts';
import { endDelivery } from './end-delivery.ts';
import { removeGateway, setGateway } from './gateways.ts';
import { lanesDue } from './lanes-due.ts';
import { orderContacts, readReach, rotateContactSigning, setNotificationRules } from './reach.ts';
import type { AcknowledgePage, DeliveryUseCases } from './types.ts';
import { sendContactCode, testContact, verifyContact } from './verify-contact.ts';

/** How messages leave, how people are reached, and how they answer from a message. */
export const buildDelivery = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
  acknowledge: AcknowledgePage,
): DeliveryUseCases => ({
  lanesDue: lanesDue(ports),
  beginDelivery: beginDelivery(ports, definitions, hub),
  endDelivery: endDelivery(ports, definitions, hub),
  readOutboxDepth: readOutboxDepth(ports),
  readReach: readReach(ports),
  sendContactCode: sendContactCode(ports),
  verifyContact: verifyContact(ports),
  testContact: testContact(ports),
  orderContacts: orderContacts(ports),
  rotateContactSigning: rotateContactSigning(ports),
  setNotificationRules: setNotificationRules(ports),
  readDeliveryState: readDeliveryState(ports),
  retryDeadLetter: retryDeadLetter(ports),
  setGateway: setGateway(ports),
  removeGateway: removeGateway(ports),
  addChannel: addChannel(ports),
  removeChannel: removeChannel(ports),
  testChannel: testChannel(ports),
  peekAcknowledge: peekAcknowledge(ports),
  acknowledgeByLink: acknowledgeByLink(ports, acknowledge),
});
