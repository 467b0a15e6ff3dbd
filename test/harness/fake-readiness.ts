import type { ReadinessUseCases } from '../../app/usecases/readiness/types.ts';

/** Everything is ready, for pages that are about something else. */
export const fakeReadiness: ReadinessUseCases = {
  readReadiness: async () => [],
  readRolesNow: async (roles) => ({ filled: roles.length, all: roles.length }),
  readRegister: async () => ({}),
};
