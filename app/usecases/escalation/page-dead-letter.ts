import type { DeliveryRow } from '../../../db/store/delivery.ts';
import { isSend } from '../../domain/delivery/lane.ts';
import { escalationRunOf } from '../../domain/escalation/definition.ts';
import { isOpen } from '../../domain/incident/incident-state.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../types.ts';
import { beginEscalation } from './begin.ts';
import { chooseLadder } from './choose-ladder.ts';
import type { Following } from './context.ts';
import { climb } from './follow.ts';
import { teamOfIncident } from './team-of-incident.ts';

/**
 * A message to an audience that was given up pages somebody by the default policy: a runbook counts
 * on its having been heard. One such page at a time, however many channels are down; pages need
 * none, since they climb by themselves.
 */
export const pageDeadLetter = async (
  following: Following,
  { processId, effect }: Pick<DeliveryRow, 'processId' | 'effect'>,
  at: Instant,
): Promise<Change[]> => {
  const { tx, definitions } = following;
  if (!isSend(effect) || effect.message.type !== 'update' || effect.to.type !== 'channel')
    return [];
  const process = processId === null ? null : await tx.process(processId);
  const incident = process && (await tx.incident(process.incidentId));
  if (!incident || !isOpen(incident.state)) return [];
  const open = await tx.openEscalations(incident.id);
  if (open.some(({ stored }) => escalationRunOf(stored).facts.reason === 'dead-letter')) return [];
  const { channel } = effect.to;
  const name = (await tx.channels()).find(({ id }) => id === channel)?.name ?? channel;
  const team = await teamOfIncident(tx, definitions, incident.id);
  const chosen = await chooseLadder(tx, {}, team, incident.severity);
  const { title, audience } = effect.message;
  const fact = { event: { type: '' }, by: { type: 'clock' as const }, at };
  const about = { reason: 'dead-letter' as const, title, text: `${name} (${audience})`, since: at };
  const began = await beginEscalation(following, incident, { ...chosen, ...about }, fact);
  return [began.change, ...(await climb(following, began.process, fact))];
};
