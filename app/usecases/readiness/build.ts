import { checkReadiness } from '../../domain/readiness/check-readiness.ts';
import type { Ports } from '../ports.ts';
import { keptFacts } from './kept-facts.ts';
import { canBeFilled, registerOf } from './read-register.ts';
import type { ReadinessUseCases } from './types.ts';

/** The use-cases about whether pages would arrive. */
export const buildReadiness = (ports: Ports): ReadinessUseCases => {
  const facts = keptFacts(ports);
  return {
    readReadiness: async () => checkReadiness(await facts()),
    readRolesNow: async (roles) => {
      const known = await facts();
      return { filled: roles.filter((role) => canBeFilled(known, role)).length, all: roles.length };
    },
    readRegister: async () => registerOf(ports.store.read, await facts()),
  };
};
