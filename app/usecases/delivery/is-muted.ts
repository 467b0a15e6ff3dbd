import type { Reader } from '../../../db/store.ts';
import type { Message } from '../../domain/delivery/message.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import type { IncidentKind } from '../../domain/incident/incident.ts';

/** Whether an incident is a drill whose messages reach nobody but the server's log. */
export const isMutedDrill = async (
  read: Reader,
  { id, kind }: { id: string; kind: IncidentKind },
): Promise<boolean> => {
  if (kind !== 'drill') return false;
  const found = await read.incidentWith(id, 'incident');
  return found !== null && incidentRunOf(found.process.stored).drill?.pages === 'log';
};

/** The same for a message; one about nothing but such drills is as quiet. */
export const isMuted = async (read: Reader, message: Message): Promise<boolean> => {
  if ('incident' in message) return isMutedDrill(read, message.incident);
  if (message.type !== 'pages-folded') return false;
  for (const { incident } of message.pages) if (!(await isMutedDrill(read, incident))) return false;
  return message.pages.length > 0;
};
