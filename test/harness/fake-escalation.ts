import { rejected } from '../../app/domain/outcome.ts';
import type { EscalationUseCases } from '../../app/usecases/escalation/types.ts';

const refuse = async () => rejected('page-not-found');

/** Nobody is paged and there is no policy, for pages that are about something else. */
export const fakeEscalation: EscalationUseCases = {
  pageSomebody: refuse,
  answerPage: refuse,
  listPages: async () => [],
  listPagesOf: async () => rejected('incident-not-found'),
  listOwnPages: async () => [],
  listPageTargets: async () => ({ schedule: [], person: [], team: [], policy: [] }),
  listPolicyTargets: async () => ({ schedule: [], person: [], team: [], role: [] }),
  listPolicies: async () => [],
  readPolicyHistory: refuse,
  readPolicy: refuse,
  savePolicy: refuse,
  removePolicy: refuse,
  previewPolicy: async () => ({ levels: [], exhaustedAfter: 0 }),
};
