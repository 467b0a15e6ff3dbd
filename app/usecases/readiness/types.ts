import type { ReadinessFinding } from '../../domain/readiness/readiness.ts';
import type { Register } from '../../domain/runbook/check.ts';

export type ReadinessUseCases = {
  /** What is in the way of pages, the worst first; shared, nobody may change it. */
  readReadiness(): Promise<readonly ReadinessFinding[]>;
  /** How many of these roles somebody could take now. */
  readRolesNow(roles: readonly string[]): Promise<{ filled: number; all: number }>;
  /** What runbooks are checked against. */
  readRegister(): Promise<Register>;
};
