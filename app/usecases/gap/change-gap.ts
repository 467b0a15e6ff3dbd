import type { GapRow, Writer } from '../../../db/store.ts';
import { changeLife, type GapChange, type GapWalk, isOver } from '../../domain/gap/gap-life.ts';
import type { SentGap } from '../../domain/gap/sent-gap.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { ownerOf } from '../action/record-action.ts';
import type { KeptEstate } from '../evidence/estate.ts';
import { actorOf } from '../incident/parts.ts';
import type { Ports } from '../ports.ts';
import { type Done, once } from '../receipt.ts';
import { recordAudit } from '../record-audit.ts';
import { revisionOf } from '../revision-of.ts';
import type { GapUseCases } from './types.ts';
import { walkOfAnother } from './view-gap.ts';

type Changed = { id: string; number: number; version: number };

/** A revision that mends a gap is another of the same runbook, first seen after the one that has it. */
const mendingOf = async (
  tx: Writer,
  { library }: Ports,
  row: GapRow,
  named: string | undefined,
  at: Instant,
): Promise<Outcome<string>> => {
  const entry = library.get(row.runbookId);
  const revision = named ?? entry?.hash;
  if (revision === undefined) return rejected('runbook-not-found', { runbook: row.runbookId });
  if (entry?.hash === revision) await tx.insertRevision(revisionOf(entry, at));
  if ((await tx.revision(revision))?.runbookId !== row.runbookId)
    return rejected('revision-not-found', { revision: revision.slice(0, 100) });
  const seen = await tx.revisionsSeen([revision, row.revision]);
  const newer = (seen.get(revision) ?? 0) >= (seen.get(row.revision) ?? 0);
  return revision === row.revision || !newer
    ? rejected('gap-same-revision', { number: row.number })
    : accepted(revision);
};

export const changeGap = (
  ports: Ports,
  estate: KeptEstate,
  tell: (runbook: string) => void,
): GapUseCases['changeGap'] => {
  const { library, store, hash, secrets, now } = ports;

  /** Whoever and whatever a change names by id, as the gap keeps it. */
  const lookedUp = async (
    tx: Writer,
    row: GapRow,
    sent: SentGap,
    walk: GapWalk | null,
    at: Instant,
  ): Promise<Outcome<GapChange>> => {
    switch (sent.type) {
      case 'triaged': {
        const person = sent.owner === null ? null : await ownerOf(tx, sent.owner);
        if (person && !person.ok) return person;
        return accepted({ ...sent, owner: person ? person.value : null });
      }
      case 'mended': {
        const revision = await mendingOf(tx, ports, row, sent.revision, at);
        return revision.ok ? accepted({ type: 'mended', revision: revision.value }) : revision;
      }
      case 'closed':
        return accepted({ type: 'closed', walk });
      default:
        return accepted(sent);
    }
  };

  return async (me, judge, id, sent, key) => {
    const row = await store.read.gap(id);
    if (!row) return rejected('gap-not-found');
    const judged = judge('gap.close', { team: library.get(row.runbookId)?.plan.owner ?? null });
    if (!judged.ok) return judged;
    // Read before the transaction, which is refused when the gap is another by then.
    const walk = sent.type === 'closed' ? await walkOfAnother(store.read, estate, row) : null;
    const { outcome } = await store.transact((tx) => {
      const at = now();
      const work = async (): Promise<Done<Changed>> => {
        const refuse = (outcome: ReturnType<typeof rejected>) => ({ outcome, changes: [] });
        const gap = await tx.gap(id);
        if (!gap) return refuse(rejected('gap-not-found'));
        const { number, version } = gap;
        if (version !== sent.base) return refuse(rejected('gap-changed', { number }));
        const change = await lookedUp(tx, gap, sent, walk, at);
        if (!change.ok) return refuse(change);
        const by = actorOf(me);
        const life = changeLife(gap.life, change.value, { by, at }, number);
        if (!life.ok) return refuse(life);
        await tx.updateGap({
          ...{ ...gap, life: life.value, version: version + 1 },
          status: isOver(life.value) ? 'closed' : 'open',
        });
        const said = 'reason' in sent ? sent.reason : '_none';
        await recordAudit(tx, hash, {
          event: { type: 'gap.changed', number, what: sent.type, said },
          ...{ by, at, about: `gap:${id}` },
        });
        return { outcome: accepted({ id, number, version: version + 1 }), changes: [] };
      };
      const body = { id, change: sent };
      return key === null
        ? work()
        : once(tx, secrets, { door: 'gap', by: me, key, body, at }, work);
    });
    if (outcome.ok) tell(row.runbookId);
    return outcome;
  };
};
