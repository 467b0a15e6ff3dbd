import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import { answerPage } from './answer-page.ts';
import { listOwnPages, listPages, listPagesOf, listPageTargets } from './list-pages.ts';
import { listPolicyTargets } from './list-policy-targets.ts';
import { pageSomebody } from './page-somebody.ts';
import { listPolicies, readPolicy, removePolicy, savePolicy } from './policies.ts';
import { previewPolicy } from './preview-policy.ts';
import { readPolicyHistory } from './read-policy-history.ts';
import type { EscalationUseCases } from './types.ts';

/** The use-cases about pages and the policies they climb by. */
export const buildEscalation = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
): EscalationUseCases => ({
  pageSomebody: pageSomebody(ports, definitions, hub),
  answerPage: answerPage(ports, definitions, hub),
  listPages: listPages(ports),
  listPagesOf: listPagesOf(ports),
  listOwnPages: listOwnPages(ports),
  listPageTargets: listPageTargets(ports),
  listPolicyTargets: listPolicyTargets(ports),
  listPolicies: listPolicies(ports),
  readPolicyHistory: readPolicyHistory(ports),
  readPolicy: readPolicy(ports),
  savePolicy: savePolicy(ports),
  removePolicy: removePolicy(ports),
  previewPolicy: previewPolicy(ports),
});
