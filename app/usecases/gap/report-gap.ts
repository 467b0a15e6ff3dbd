import type { RevisionRow, Writer } from '../../../db/store.ts';
import { type GapContext, type GapInput, gapLimits } from '../../domain/gap/gap.types.ts';
import { incidentDefinition } from '../../domain/incident/definition.ts';
import type { RoomView } from '../../domain/incident/room-view.types.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { allNodes } from '../../domain/runbook/graph.ts';
import { advance } from '../advance.ts';
import type { ChangeHub } from '../change-hub.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import { revisionOf } from '../revision-of.ts';
import type { RoomViews } from '../room-views.ts';
import { limited } from '../text-limit.ts';
import type { Viewer } from '../types.ts';
import type { GapUseCases } from './types.ts';

type Reported = { id: string; number: number };

export const reportGap = (
  ports: Ports,
  hub: ChangeHub,
  views: RoomViews,
): GapUseCases['reportGap'] => {
  const { store, hash, now, newId, secrets } = ports;

  const record = async (
    tx: Writer,
    given: GapInput,
    viewer: Viewer,
    room: RoomView | null,
  ): Promise<Done<Reported>> => {
    const at = now();
    const revision = await revisionFor(tx, ports, given, room, at);
    if (!revision.ok) return { outcome: revision, changes: [] };
    const { plan, runbookId } = revision.value;
    const step = allNodes(plan).find(({ id }) => id === given.step);
    if (given.step !== undefined && !step)
      return { outcome: rejected('unknown-step', { step: given.step }), changes: [] };
    const by = { type: viewer.type, id: viewer.id, name: viewer.name };
    const id = newId();
    const { number } = await tx.insertGap({
      ...{ id, runbookId, revision: revision.value.hash, text: given.text, by, at },
      stepId: step?.id ?? null,
      stepTitle: step?.title ?? null,
      incidentId: given.incident ?? null,
      context: room && contextOf(room),
      ...{ status: 'open', version: 1 },
      life: given.source ? { source: given.source } : {},
    });
    const outcome = accepted({ id, number });
    const found =
      given.incident === undefined ? null : await tx.incidentWith(given.incident, 'incident');
    if (!found) return { outcome, changes: [] };
    const told = await advance(tx, hash, found, incidentDefinition, {
      event: {
        type: 'gap.reported',
        ...{ number, runbook: runbookId, text: given.text },
        ...(step ? { step: step.id, title: step.title } : {}),
      },
      ...{ by, at },
    });
    if (!told.ok) throw new Error(`a gap does not fit its incident: ${told.rejection.code}`);
    return { outcome, changes: [told.value] };
  };

  return async (input, by, key) => {
    const text = limited('gap', input.text, gapLimits.text);
    if (!text.ok) return text;
    const given = { ...input, text: text.value };
    const view = given.incident === undefined ? null : await views(given.incident);
    if (view && !view.ok) return view;
    const { outcome, changes } = await store.transact((tx) => {
      const work = () => record(tx, given, by, view?.value ?? null);
      return key === null
        ? work()
        : once(tx, secrets, { door: 'gap', by, key, body: input, at: now() }, work);
    });
    hub.publish(changes);
    return outcome;
  };
};

/** The revision that is spoken of, kept from now on if it was not. */
const revisionFor = async (
  tx: Writer,
  { library }: Ports,
  { runbook, revision, incident }: GapInput,
  room: RoomView | null,
  at: number,
): Promise<Outcome<RevisionRow>> => {
  const entry = library.get(runbook);
  const walked = room?.walkthrough.runbook;
  const wanted = revision ?? (walked?.id === runbook ? walked.revision : entry?.hash);
  if (wanted === undefined) return rejected('runbook-not-found', { runbook });
  if (entry?.hash === wanted) await tx.insertRevision(revisionOf(entry, at));
  const row = await tx.revision(wanted);
  return row?.runbookId === runbook
    ? accepted(row)
    : rejected('revision-not-found', { revision: wanted.slice(0, 100), incident: incident ?? '' });
};

const contextOf = ({ incident, walkthrough }: RoomView): GapContext => ({
  state: incident.state,
  current: walkthrough.current.map(({ id, title, lane, enteredAt, overdueAt }) => ({
    ...{ id, title, enteredAt, overdue: overdueAt !== undefined },
    ...(lane === undefined ? {} : { lane }),
  })),
  doneCount: walkthrough.doneCount,
  totalCount: walkthrough.totalCount,
});
