import type { Reader } from '../../../db/store.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { checkTemplate } from '../../domain/update/template.ts';
import type { UpdateTemplates } from '../../domain/update/template-facts.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import { CADENCE, cadenceOf } from './cadence.ts';
import type { UpdateUseCases } from './types.ts';

const TEMPLATES = 'update.templates';
/** Seconds: a minute and a week. */
const [SHORTEST, LONGEST] = [60, 604_800];

const templatesOf = async (read: Reader): Promise<UpdateTemplates> => {
  const row = await read.setting(TEMPLATES);
  return row ? (JSON.parse(row.value) as UpdateTemplates) : {};
};

export const readUpdateSettings =
  ({ store: { read } }: Ports): UpdateUseCases['readUpdateSettings'] =>
  async () => ({ templates: await templatesOf(read), cadence: await cadenceOf(read) });

export const setUpdateTemplate =
  (ports: Ports): UpdateUseCases['setUpdateTemplate'] =>
  (by, audience, template) =>
    change(ports, by, async (tx, tell, at) => {
      for (const field of template ? (['title', 'text'] as const) : []) {
        const checked = checkTemplate(template?.[field] ?? '');
        if (!checked.ok)
          return rejected(checked.rejection.code, { ...checked.rejection.params, field });
      }
      const { [audience]: _before, ...others } = await templatesOf(tx);
      const value = JSON.stringify(template ? { ...others, [audience]: template } : others);
      const changedBy = by.type === 'operator' ? 'operator' : by.id;
      await tx.putSetting({ name: TEMPLATES, value, changedAt: at, changedBy });
      await tell({ type: 'setting.changed', name: `update template ${audience}` });
      return accepted(null);
    });

export const setUpdateCadence =
  (ports: Ports): UpdateUseCases['setUpdateCadence'] =>
  (by, cadence) =>
    change(ports, by, async (tx, tell, at) => {
      for (const [severity, every] of Object.entries(cadence))
        if (!Number.isInteger(every) || every < SHORTEST || every > LONGEST)
          return rejected('cadence-pattern', { severity });
      const changedBy = by.type === 'operator' ? 'operator' : by.id;
      const value = JSON.stringify(cadence);
      await tx.putSetting({ name: CADENCE, value, changedAt: at, changedBy });
      await tell({ type: 'setting.changed', name: 'update cadence' });
      return accepted(null);
    });
