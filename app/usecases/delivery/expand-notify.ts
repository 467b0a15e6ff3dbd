import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import { placeOf } from '../../domain/delivery/lane.ts';
import type { SendEffect } from '../../domain/delivery/message.ts';
import type { Instant } from '../../domain/time.ts';
import { isMutedDrill } from './is-muted.ts';
import { CHANNEL_WITHIN } from './types.ts';

/** A channel for everybody. */
export const EVERY_AUDIENCE = '*';

const hears = (audiences: readonly string[], audience: string) =>
  audiences.some((one) => one === EVERY_AUDIENCE || one.toLowerCase() === audience.toLowerCase());

/**
 * What a runbook notifies its audience of goes to the channels of that audience, each by its own
 * row. False when it is something else, or when there is no such channel: then it goes to the log.
 */
export const expandNotify = async (tx: Writer, row: DeliveryRow, at: Instant): Promise<boolean> => {
  const { type, audience, title } = row.effect;
  if (type !== 'notify' || row.processId === null) return false;
  const channels = (await tx.channels()).filter((one) => hears(one.audiences, String(audience)));
  const process = await tx.process(row.processId);
  const incident = process && (await tx.incident(process.incidentId));
  if (channels.length === 0 || !incident || (await isMutedDrill(tx, incident))) return false;
  const { id, number, severity, kind } = incident;
  for (const channel of channels) {
    const effect: SendEffect = {
      type: 'send',
      key: `${row.effect.key}:${channel.id}`,
      to: { type: 'channel', channel: channel.id },
      message: {
        ...{ type: 'update', audience: String(audience), title: String(title) },
        text: String(row.effect.text ?? ''),
        incident: { id, number, title: incident.title, severity, kind },
      },
      within: CHANNEL_WITHIN,
    };
    await tx.insertOutbox({
      ...{ key: `${row.key}:${channel.id}`, processId: row.processId, effect },
      ...{ createdAt: row.createdAt, ...placeOf(effect, at) },
    });
  }
  await tx.updateDelivery({ ...row, sentAt: at, lateness: 0 });
  return true;
};
