import { z } from 'zod';
import type { CurrentStep } from '../../domain/incident/room-view.types.ts';

export const CARD = 'card';

const step = z.tuple([z.literal('step'), z.string(), z.string(), z.number()]);

/** A visit of a step has one message for as long as it lasts. */
export const stepKey = ({ walkthrough, id, visits }: CurrentStep): string =>
  JSON.stringify(['step', walkthrough, id, visits]);

export const entryKey = (seq: number): string => `entry:${seq}`;

export const readStepKey = (key: string): { walkthrough: string; step: string } | null => {
  if (!key.startsWith('[')) return null;
  const read = step.safeParse(JSON.parse(key));
  return read.success ? { walkthrough: read.data[1], step: read.data[2] } : null;
};
