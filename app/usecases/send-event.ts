import type { ProcessRow, Writer } from '../../db/store.ts';
import type { EngineEvent } from '../domain/engine/types.ts';
import { incidentRunOf } from '../domain/incident/definition.ts';
import { accepted, rejected } from '../domain/outcome.ts';
import { indexPlan } from '../domain/walkthrough/plan-index.ts';
import { byAt } from '../domain/walkthrough/why.ts';
import { advance } from './advance.ts';
import type { ChangeHub } from './change-hub.ts';
import { holdsCommand } from './command.ts';
import type { Definitions } from './definitions.ts';
import { judgeEvent } from './judge-event.ts';
import type { Ports } from './ports.ts';
import { type Done, once } from './receipt.ts';
import { sealValues } from './seal-values.ts';
import type { SentEvent, SentReceipt, UseCases, Viewer } from './types.ts';

const toIncident = new Set<SentEvent['type']>([
  'note.added',
  'severity.changed',
  'role.taken',
  'incident.resolved',
  'incident.reopened',
]);

export const sendEvent = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): UseCases['sendEvent'] => {
  const { store, hash, now, secrets } = ports;
  /** A secret goes into the log as a reference, and beside it sealed. */
  const sealed = async (
    tx: Writer,
    { revision }: ProcessRow,
    event: SentEvent,
    by: Viewer,
    at: number,
  ) => {
    if (event.type !== 'value.recorded' || revision === null)
      return accepted({ event, keep: async () => undefined });
    const { plan } = (await definitions.pinned(tx, revision)).revision;
    const { name, value } = event;
    const fields = indexPlan(plan).inputs;
    const safe = sealValues(ports, fields, { [name]: value }, { at, by: by.name });
    if (!safe.ok) return safe;
    const { values, keep } = safe.value;
    return accepted({ event: { ...event, value: values[name] ?? value }, keep });
  };

  const apply = async (
    tx: Writer,
    id: string,
    event: SentEvent,
    by: Viewer,
  ): Promise<Done<SentReceipt>> => {
    const kind = toIncident.has(event.type) ? 'incident' : 'walkthrough';
    const found = await tx.incidentWith(id, kind);
    if (!found) return refused(rejected('incident-not-found'));
    if (kind === 'walkthrough' && found.incident.state === 'resolved')
      return refused(await whyResolved(tx, id));
    const definition = await definitions.of(tx, found.process);
    const at = now();
    const safe = await sealed(tx, found.process, event, by, at);
    if (!safe.ok) return refused(safe);
    const told = await withFacts(tx, id, safe.value.event, by);
    const done = await advance(tx, hash, found, definition, { event: told, by: actor(by), at });
    if (!done.ok) return refused(done);
    await safe.value.keep(tx);
    const { seq, id: cursor } = done.value;
    return { outcome: accepted({ seq, at, cursor }), changes: [done.value] };
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

const refused = (outcome: ReturnType<typeof rejected>) => ({ outcome, changes: [] });

/** A resolved incident is walked no further; the sentence names who resolved it. */
const whyResolved = async (tx: Writer, id: string) => {
  const found = await tx.incidentWith(id, 'incident');
  const mark = found && incidentRunOf(found.process.stored).resolved;
  return rejected('incident-already-resolved', mark ? byAt(mark) : {});
};

const actor = ({ type, id, name }: Viewer) => ({ type, id, name });

/** Facts that decide and that no client may claim. */
const withFacts = async (
  tx: Writer,
  incident: string,
  event: SentEvent,
  by: Viewer,
): Promise<EngineEvent> =>
  event.type === 'step.skipped'
    ? { ...event, commander: await holdsCommand(tx, incident, by) }
    : event;
