import type { KnownBlock } from '@slack/types';
import type { RoomView } from '../../domain/incident/room-view.types.ts';
import { translator } from '../../messages/catalogue.ts';
import type { RoomProse } from '../../usecases/types.ts';
import { clipped, escaped } from './mrkdwn.ts';

/** An incident as its channel shows it. */
export type Shown = { room: RoomView & RoomProse; publicUrl: string };

/** `text` is for notifications and readers of screens; the blocks are what is seen. */
export type SlackMessage = { text: string; blocks: KnownBlock[] };

export const t = translator();

export const urlOf = ({ room, publicUrl }: Shown): string =>
  `${publicUrl}/incidents/${room.incident.id}`;

export const nameOf = ({ number, title }: { number: number; title: string }): string =>
  t('slack.incident', { number: String(number), title: clipped(escaped(title), 150) });

export const drillOf = ({ kind }: { kind: string }): string =>
  kind === 'drill' ? t('slack.drill') : '';
