import type { Reader, Writer } from '../../../db/store.ts';
import { type Ladder, ladderFor, ladderTo } from '../../domain/escalation/ladder.ts';
import { isOpen } from '../../domain/incident/incident-state.ts';
import { sentEventLimits } from '../../domain/incident/sent-event-limits.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import { limited } from '../text-limit.ts';
import type { SentReceipt, UseCases, Viewer } from '../types.ts';
import { beginEscalation } from './begin.ts';
import { climb } from './follow.ts';
import { judgePage } from './judge-page.ts';
import type { PageTarget } from './types.ts';

type Paged = SentReceipt & { page: string };

export const pageSomebody = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): UseCases['pageSomebody'] => {
  const { store, secrets, now } = ports;
  const begin = async (
    tx: Writer,
    incident: string,
    target: PageTarget,
    text: string,
    viewer: Viewer,
  ): Promise<Done<Paged>> => {
    const row = await tx.incident(incident);
    if (!row) return refused('incident-not-found');
    if (!isOpen(row.state)) return refused('page-incident-over');
    const chosen = await ladderOf(tx, target, row.severity);
    if (!chosen) return refused('page-target-not-found');
    const { type, id, name } = viewer;
    const fact = { event: { type: '' }, by: { type, id, name }, at: now() };
    const following = { tx, ports, definitions };
    const asked = { ...chosen, reason: 'manual' as const, title: text, since: fact.at };
    const { change, process } = await beginEscalation(following, row, asked, fact);
    const changes = [change, ...(await climb(following, process, fact))];
    const { seq, at, id: cursor } = change;
    return { outcome: accepted({ seq, at, cursor, page: process.id }), changes };
  };

  return async ({ incident, target, text: given }, by, key, judge) => {
    const text = limited('page-text', given, sentEventLimits.title);
    if (!text.ok) return text;
    const { outcome, changes } = await store.transact(async (tx) => {
      const judged = judge && (await judgePage(tx, definitions, incident, by, judge));
      if (judged && !judged.ok) return { outcome: judged, changes: [] };
      const work = () => begin(tx, incident, target, text.value, by);
      const body = { incident, target, text: given };
      return key === null
        ? work()
        : once(tx, secrets, { door: 'page', by, key, body, at: now() }, work);
    });
    hub.publish(changes);
    return outcome;
  };
};

const refused = (code: string): Done<never> & { outcome: Outcome<never> } => ({
  outcome: rejected(code),
  changes: [],
});

const ladderOf = async (
  read: Reader,
  target: PageTarget,
  severity: Severity,
): Promise<{ ladder: Ladder; policy: { id: string; name: string } | null } | null> => {
  if (target.type === 'policy') {
    const policy = await read.policy(target.id);
    return (
      policy && {
        ladder: ladderFor(policy, severity),
        policy: { id: policy.id, name: policy.name },
      }
    );
  }
  const { type, id } = target;
  const known =
    type === 'role' ||
    (type === 'person' && (await read.person(id))) ||
    (type === 'team' && (await read.team(id))) ||
    (type === 'schedule' && (await read.schedule(id))?.removedAt === null);
  return known ? { ladder: ladderTo({ type, id }), policy: null } : null;
};
