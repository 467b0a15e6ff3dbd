import type { Reader } from '../../../db/store.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { administrates } from '../../domain/rights/may.ts';
import {
  isPasswordAlone,
  type PasswordAlone,
  passwordIsEnough,
} from '../../domain/sign-in/password-alone.ts';
import { auditActor } from '../people/change-person.ts';
import { recordAudit } from '../record-audit.ts';
import type { SignInPorts } from './parts.ts';
import type { SignInUseCases } from './types.ts';
import { waysOf } from './ways-of.ts';

const NAME = 'sign-in.password-alone';

export const passwordAloneOf = async (read: Reader): Promise<PasswordAlone> => {
  const row = await read.setting(NAME);
  const value: unknown = row && JSON.parse(row.value);
  return typeof value === 'string' && isPasswordAlone(value) ? value : 'everybody';
};

export const readPasswordAlone =
  ({ store }: SignInPorts): SignInUseCases['readPasswordAlone'] =>
  () =>
    passwordAloneOf(store.read);

const administratorCanComeIn = async (read: Reader, ports: SignInPorts, rule: PasswordAlone) => {
  for (const { id, deactivatedAt } of await read.people()) {
    if (deactivatedAt !== null || !administrates(await read.grantsOf(id))) continue;
    if ((await waysOf(read, ports, id, rule)).length > 0) return true;
  }
  return false;
};

/** Refused while no administrator could come in under it but by a link or a sealed code. */
export const setPasswordAlone =
  (ports: SignInPorts): SignInUseCases['setPasswordAlone'] =>
  (by, rule) =>
    ports.store.transact(async (tx) => {
      const before = await passwordAloneOf(tx);
      if (before === rule) return accepted(null);
      if (!passwordIsEnough(rule, [{ role: 'administrator', team: null }]))
        if (!(await administratorCanComeIn(tx, ports, rule)))
          return rejected('no-administrator-left-in');
      const at = ports.now();
      const changedBy = by.type === 'operator' ? 'operator' : by.id;
      await tx.putSetting({ name: NAME, value: JSON.stringify(rule), changedAt: at, changedBy });
      const event = { type: 'setting.changed', name: NAME, before, after: rule } as const;
      await recordAudit(tx, ports.hash, { event, by: auditActor(by), at, about: NAME });
      return accepted(null);
    });
