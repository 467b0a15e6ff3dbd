import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { personName } from '../text-limit.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** What was done before keeps the name that it was done under. */
export const changeProfile =
  (ports: Ports): UseCases['changeProfile'] =>
  async (me, { name: given, zone, language }) => {
    const name = personName(given);
    if (!name.ok) return name;
    if (zone !== '' && !isZone(zone)) return rejected('zone-pattern', { zone });
    if (!['', 'en'].includes(language)) return rejected('language-pattern', { language });
    return changePerson(ports, me, me.id, async (tx, person, tell) => {
      const next = { ...person, name: name.value, zone: zone || null, language: language || null };
      await tx.updatePerson(next);
      if (next.name !== person.name)
        await tell({ type: 'person.changed', before: person.name, name: next.name });
      return accepted(null);
    });
  };
