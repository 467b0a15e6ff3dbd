import type { Writer } from '../../db/store.ts';
import { isForIncident, isForWalkthrough } from '../domain/incident/sent-event-target.ts';
import type { ChangeHub } from './change-hub.ts';
import type { Definitions } from './definitions.ts';
import { callOffIfOver } from './escalation/follow.ts';
import { adoptRunbook } from './incident/adopt-runbook.ts';
import { cancelIncident, mergeIncident } from './incident/end-incident.ts';
import { actorOf, refused } from './incident/parts.ts';
import { sendToIncident } from './incident/send-to-incident.ts';
import { sendToWalkthrough } from './incident/send-to-walkthrough.ts';
import { judgeEvent } from './judge-event.ts';
import type { Ports } from './ports.ts';
import { type Done, once } from './receipt.ts';
import type { SentEvent, SentReceipt, UseCases, Viewer } from './types.ts';

export const sendEvent = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): UseCases['sendEvent'] => {
  const { store, now, secrets } = ports;

  const act = (
    tx: Writer,
    id: string,
    event: SentEvent,
    by: Viewer,
  ): Promise<Done<SentReceipt>> => {
    const acting = { tx, ports, definitions, id, by, at: now() };
    if (isForWalkthrough(event)) return sendToWalkthrough(acting, event);
    if (isForIncident(event)) return sendToIncident(acting, event);
    switch (event.type) {
      case 'walkthrough.adopted':
        return adoptRunbook(acting, event);
      case 'incident.merged':
        return mergeIncident(acting, event);
      case 'incident.cancelled':
        return cancelIncident(acting, event);
    }
  };

  /** An incident that is over pages nobody any more. */
  const apply = async (
    tx: Writer,
    id: string,
    event: SentEvent,
    by: Viewer,
  ): Promise<Done<SentReceipt>> => {
    const { outcome, changes } = await act(tx, id, event, by);
    if (!outcome.ok || isForWalkthrough(event)) return { outcome, changes };
    const fact = { by: actorOf(by), at: outcome.value.at };
    const more = await callOffIfOver({ tx, ports, definitions }, id, fact);
    return { outcome, changes: [...changes, ...more] };
  };

  return async (incident, event, by, key, judge) => {
    const { outcome, changes } = await store.transact(async (tx) => {
      // Before the receipt is looked for: a refusal must not be the answer for ever.
      const judged = judge && (await judgeEvent(tx, definitions, incident, event, by, judge));
      if (judged && !judged.ok) return refused(judged);
      return key === null
        ? apply(tx, incident, event, by)
        : once(tx, secrets, { door: 'send', by, key, body: { incident, event }, at: now() }, () =>
            apply(tx, incident, event, by),
          );
    });
    hub.publish(changes);
    return outcome;
  };
};
