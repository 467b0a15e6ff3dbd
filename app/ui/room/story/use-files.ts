import type { Actor } from '../../../domain/engine/types.ts';
import type { Instant } from '../../../domain/time.ts';
import { useAnswer } from '../../use-answer.ts';
import { useRoom } from '../room-context.ts';

/** A file of the incident, as its address answers. */
export type RoomFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  at: Instant;
  by: Actor;
  step: string | null;
};

/** The incident's files, asked for when the timeline tells of another one; null until they are known. */
export const useFiles = (): readonly RoomFile[] | null => {
  const { incident, timeline } = useRoom().view;
  const attached = timeline.filter(({ type }) => type === 'file.attached').length;
  const answer = useAnswer<{ files: RoomFile[] }>(
    attached === 0 ? null : `/incidents/${incident.id}/files?n=${attached}`,
  );
  return answer?.files ?? null;
};

export const fileAddress = (incident: string, file: string): string =>
  `/incidents/${incident}/files/${file}`;

/** Kinds that a browser shows by itself. */
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');
