import type { SecretRow, Writer } from '../../db/store.ts';
import { accepted, type Outcome } from '../domain/outcome.ts';
import type { InputField } from '../domain/runbook/plan.ts';
import type { Instant } from '../domain/time.ts';
import { misfit } from '../domain/walkthrough/input-pattern.ts';
import { sealedRef } from '../domain/walkthrough/sealed.ts';
import type { Ports } from './ports.ts';

type Fields = ReadonlyMap<string, InputField>;
type Values = Record<string, string>;
type Sealing = { at: Instant; by: string };

/**
 * Values as they may stand in the log: each secret is judged here, sealed, and replaced by a
 * reference. `keep` writes what was sealed; it is for those who know that the values were taken.
 */
export const sealValues = (
  { secrets, newId }: Pick<Ports, 'secrets' | 'newId'>,
  fields: Fields,
  given: Values,
  { at, by }: Sealing,
): Outcome<{ values: Values; keep: (tx: Writer) => Promise<void> }> => {
  const values: Values = {};
  const rows: SecretRow[] = [];
  for (const [name, value] of Object.entries(given)) {
    const field = fields.get(name);
    if (!field?.secret || value === '') {
      values[name] = value;
      continue;
    }
    const refusal = misfit(field, value);
    if (refusal) return { ok: false, rejection: refusal };
    const kept = `value:${newId()}`;
    rows.push({ name: kept, ...secrets.seal(kept, value), changedAt: at, changedBy: by });
    values[name] = sealedRef(kept);
  }
  const keep = async (tx: Writer) => {
    for (const row of rows) await tx.putSecret(row);
  };
  return accepted({ values, keep });
};
