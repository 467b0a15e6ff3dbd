import type { Writer } from '../../../db/store.ts';
import { dayOf } from '../../domain/day.ts';
import { type DrillChange, changeDrill as decide, remindAt } from '../../domain/drill/planned.ts';
import type { NewDrill, SentDrill } from '../../domain/drill/planned-input.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { ownerOf } from '../action/record-action.ts';
import type { KeptEstate } from '../evidence/estate.ts';
import { actorOf } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import { recordAudit } from '../record-audit.ts';
import type { Viewer } from '../types.ts';
import { viewDrill } from './plans.ts';
import type { DrillUseCases } from './types.ts';

type Planned = { id: string; number: number };

/**
 * Puts a drill into the calendar within somebody else's transaction: a review cycle calls it for the
 * drills that it asks for.
 */
export const keepDrill = async (
  tx: Writer,
  { library, hash, newId }: Pick<Ports, 'library' | 'hash' | 'newId'>,
  { runbook, kind, on, owner, note, remindDays }: NewDrill,
  { by: viewer, at, review }: { by: Viewer; at: Instant; review?: string },
): Promise<Outcome<Planned>> => {
  const entry = library.get(runbook);
  if (!entry) return rejected('runbook-not-found', { runbook });
  if (on < dayOf(at)) return rejected('drill-day-past', { number: 0 });
  const person = owner === undefined ? null : await ownerOf(tx, owner);
  if (person && !person.ok) return person;
  const mark = { by: actorOf(viewer), at };
  const given = {
    ...{ id: newId(), runbook: { id: runbook, title: entry.plan.title }, kind, on, remindDays },
    ...(person && { owner: person.value }),
    ...(note && { note }),
    ...(review !== undefined && { review }),
    ...{ planned: mark, history: [{ ...mark, what: 'planned' as const }], version: 1 },
  };
  const drill = await tx.insertPlannedDrill(given, remindAt({ ...given, number: 0 }));
  const { id, number } = drill;
  await recordAudit(tx, hash, {
    event: { type: 'drill.planned', number, title: entry.plan.title, day: on, kind },
    ...{ ...mark, about: `drill:${id}` },
  });
  return accepted({ id, number });
};

export const planDrill =
  (ports: Ports): DrillUseCases['planDrill'] =>
  async (me, judge, drill, key) => {
    const { library, store, secrets, now } = ports;
    const judged = judge('drill.plan', { team: library.get(drill.runbook)?.plan.owner ?? null });
    if (!judged.ok) return judged;
    const { outcome } = await store.transact((tx) => {
      const at = now();
      const work = async (): Promise<Done<Planned>> => ({
        outcome: await keepDrill(tx, ports, drill, { by: me, at }),
        changes: [],
      });
      return key === null
        ? work()
        : once(tx, secrets, { door: 'drill', by: me, key, body: drill, at }, work);
    });
    return outcome;
  };

const lookedUp = async (tx: Writer, sent: SentDrill): Promise<Outcome<DrillChange>> => {
  if (sent.type === 'cancelled') return accepted({ type: 'cancelled', reason: sent.reason });
  const { base: _b, owner, ...rest } = sent;
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  ) as Extract<DrillChange, { type: 'changed' }>;
  if (!owner) return accepted(owner === null ? { ...given, owner } : given);
  const person = await ownerOf(tx, owner);
  return person.ok ? accepted({ ...given, owner: person.value }) : person;
};

export const changeDrill =
  (ports: Ports, estate: KeptEstate): DrillUseCases['changeDrill'] =>
  async (me, judge, id, sent, key) => {
    const { library, store, hash, secrets, now } = ports;
    const before = await store.read.plannedDrill(id);
    if (!before) return rejected('drill-not-found');
    const team = library.get(before.runbook.id)?.plan.owner ?? null;
    const judged = judge('drill.plan', { team });
    if (!judged.ok) return judged;
    const { state } = await viewDrill(ports, estate, before);
    type Changed = Planned & { version: number };
    const { outcome } = await store.transact((tx) => {
      const at = now();
      const by = actorOf(me);
      const work = async (): Promise<Done<Changed>> => {
        const refuse = (outcome: ReturnType<typeof rejected>) => ({ outcome, changes: [] });
        const drill = await tx.plannedDrill(id);
        if (!drill) return refuse(rejected('drill-not-found'));
        const { number } = drill;
        if (drill.version !== sent.base || drill.version !== before.version)
          return refuse(rejected('drill-changed', { number }));
        const change = await lookedUp(tx, sent);
        if (!change.ok) return refuse(change);
        const after = decide(drill, change.value, { by, at }, state);
        if (!after.ok) return refuse(after);
        await tx.updatePlannedDrill(after.value, remindAt(after.value));
        const said = after.value.history.at(-1)?.said ?? '_none';
        const { title } = drill.runbook;
        await recordAudit(tx, hash, {
          event: { type: 'drill.changed', number, title, what: sent.type, said },
          ...{ by, at, about: `drill:${id}` },
        });
        const { version } = after.value;
        return { outcome: accepted({ id, number, version }), changes: [] };
      };
      const body = { id, change: sent };
      return key === null
        ? work()
        : once(tx, secrets, { door: 'drill', by: me, key, body, at }, work);
    });
    return outcome;
  };
