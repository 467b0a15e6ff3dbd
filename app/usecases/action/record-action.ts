import type { Writer } from '../../../db/store.ts';
import type { ActionAbout, ActionItem } from '../../domain/action/action-item.ts';
import type { AuditEvent } from '../../domain/audit/audit.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { allNodes } from '../../domain/runbook/graph.ts';
import type { Instant } from '../../domain/time.ts';
import { actorOf } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { recordAudit } from '../record-audit.ts';
import { tellRetrospective } from '../retrospective/tell-retrospective.ts';
import { tellReview } from '../review/tell-review.ts';
import type { Change, Viewer } from '../types.ts';

/** Who an id is, for whoever is to own something. */
export const ownerOf = async (
  tx: Writer,
  id: string,
): Promise<Outcome<{ id: string; name: string }>> => {
  const person = await tx.person(id);
  return person && person.deactivatedAt === null
    ? accepted({ id: person.id, name: person.name })
    : rejected('person-not-found', { person: id });
};

/** A runbook and step as the newest revision that is stored, or the library, names them. */
export const aboutOf = async (
  tx: Writer,
  { library }: Pick<Ports, 'library'>,
  { runbook, step }: { runbook: string; step?: string },
): Promise<Outcome<ActionAbout>> => {
  const plan = library.get(runbook)?.plan ?? (await tx.latestRevision(runbook))?.plan;
  if (!plan) return rejected('runbook-not-found', { runbook });
  if (step === undefined) return accepted({ runbook });
  const title = allNodes(plan).find(({ id }) => id === step)?.title;
  return title === undefined
    ? rejected('step-not-found', { step })
    : accepted({ runbook, step, title });
};

/** Writes what was done into the audit log, and into the chain of the incident or review it is of. */
export const recordAction = async (
  tx: Writer,
  ports: Pick<Ports, 'hash' | 'newId'>,
  item: ActionItem,
  what: string,
  { viewer, at, said }: { viewer: Viewer; at: Instant; said?: string },
): Promise<Change[]> => {
  const by = actorOf(viewer);
  const { number, title, source } = item;
  const event: AuditEvent =
    what === 'added'
      ? { type: 'action.added', number, title }
      : { type: 'action.changed', number, title, what, said: said ?? '_none' };
  await recordAudit(tx, ports.hash, { event, by, at, about: `action:${item.id}` });
  if (source.type === 'review') {
    const telling = { tx, ports, id: source.id, by, at };
    const about = source.item === undefined ? {} : { item: source.item };
    const event = { type: 'action.told' as const, id: item.id, number, title, what, ...about };
    const told = await tellReview(telling, event);
    return told.ok ? [told.value.change] : [];
  }
  if (source.type !== 'incident') return [];
  const telling = { tx, ports, id: source.id, by, at };
  const told = await tellRetrospective(telling, { type: 'action.told', number, title, what });
  return told.ok ? [told.value] : [];
};
