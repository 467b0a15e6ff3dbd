import type { PersonRow } from '../../../db/store/people.ts';
import type { Writer } from '../../../db/store.ts';
import type { AuditActor, AuditEvent } from '../../domain/audit/audit.ts';
import { type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { By } from '../people.types.ts';
import type { Ports } from '../ports.ts';
import { recordAudit } from '../record-audit.ts';

export const auditActor = (by: By): AuditActor =>
  by.type === 'operator' ? by : { type: by.type, id: by.id, name: by.name };

export type Told = (event: AuditEvent, about?: string) => Promise<void>;

/** Runs `work` in a transaction with a pen for the audit log. */
export const change = <T>(
  { store, hash, now }: Pick<Ports, 'store' | 'hash' | 'now'>,
  by: By,
  work: (tx: Writer, tell: Told, at: Instant) => Promise<T>,
): Promise<T> =>
  store.transact((tx) => {
    const at = now();
    const tell: Told = (event, about) =>
      recordAudit(tx, hash, { event, by: auditActor(by), at, ...(about && { about }) });
    return work(tx, tell, at);
  });

/** The same for something about one person, who must be known. */
export const changePerson = <T>(
  ports: Pick<Ports, 'store' | 'hash' | 'now'>,
  by: By,
  id: string,
  work: (tx: Writer, person: PersonRow, tell: Told, at: Instant) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  change(ports, by, async (tx, tell, at) => {
    const person = await tx.person(id);
    if (!person) return rejected('person-not-found');
    return work(tx, person, (event, about = id) => tell(event, about), at);
  });
