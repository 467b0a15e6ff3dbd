import type { EngineEvent } from '../engine/types.ts';
import type { IncidentRun } from './incident.ts';

/** `update`: an update is owed; `inject`: a planned surprise of a drill. */
export type IncidentTimer = { kind: 'update' | 'inject'; number: number };

export const incidentTimerKey = ({ kind, number }: IncidentTimer): string => `${kind}#${number}`;

const SHAPE = /^(update|inject)#(\d+)$/;

export const readIncidentTimer = (key: string): IncidentTimer | null => {
  const [, kind, number] = SHAPE.exec(key) ?? [];
  return kind && number ? { kind: kind as IncidentTimer['kind'], number: Number(number) } : null;
};

/** What the clock tells an incident when a timer of its own is due; null for a key that is none. */
export const incidentTimerEvent = (run: IncidentRun, key: string): EngineEvent | null => {
  const timer = readIncidentTimer(key);
  if (!timer) return null;
  if (timer.kind === 'update') return { type: 'update.due', key };
  const text = run.drill?.injects[timer.number - 1]?.text ?? '';
  return { type: 'inject.told', key, number: timer.number, text };
};
