import { isOpen } from '../../app/domain/incident/incident-state.ts';
import { accepted, rejected } from '../../app/domain/outcome.ts';
import type {
  IncidentSummary,
  LapseNext,
  RunbookPage,
  RunbookSummary,
  UseCases,
} from '../../app/usecases/types.ts';
import { fakeAttachments } from './fake-attachments.ts';
import { fakeDelivery } from './fake-delivery.ts';
import { fakeEscalation } from './fake-escalation.ts';
import { fakeEvidence } from './fake-evidence.ts';
import { emptyLibraryUseCases } from './fake-library-usecases.ts';
import { fakeOnCall } from './fake-on-call.ts';
import { fakePack } from './fake-pack.ts';
import { fakePeople } from './fake-people.ts';
import { fakeHtml, fakePlan } from './fake-plan.ts';
import { fakeReadiness } from './fake-readiness.ts';
import { fakeRetrospective } from './fake-retrospective.ts';
import { fakeReview } from './fake-review.ts';
import { fakeSignIn } from './fake-sign-in.ts';
import { fakeSlackUseCases } from './fake-slack-usecases.ts';
import { fakeUpdates } from './fake-updates.ts';
import { signedInAs } from './signed-in.ts';

const minutes = (count: number) => count * 60_000;

const summary = (
  more: Partial<RunbookSummary> & { id: string; title: string },
): RunbookSummary => ({
  summary: 'What to do, in which order, and who decides.',
  kind: 'contingency',
  mitigation: 'service-interruption',
  status: 'active',
  owner: 'Platform',
  services: [],
  revision: '9c3f0b7d21ae',
  steps: 9,
  objective: 3600,
  worst: 2460,
  errors: 0,
  warnings: 0,
  ...more,
});

export const fakeRunbooks: RunbookSummary[] = [
  summary({
    id: fakePlan.id,
    title: fakePlan.title,
    summary: fakePlan.summary,
    owner: 'Capacity',
    severity: 'sev1',
    revision: '4f2a91c07be3',
    steps: 13,
    worst: 3240,
    warnings: 1,
  }),
  summary({ id: 'model-api-outage', title: 'Model API outage', objective: 2700, worst: 2280 }),
  summary({
    id: 'redundancy-failover',
    title: 'Redundancy failover',
    mitigation: 'redundancy',
    objective: 900,
    worst: 1140,
    errors: 1,
  }),
  summary({
    id: 'provider-exit',
    title: 'Provider exit',
    mitigation: 'escalation',
    owner: 'Vendor management',
    objective: 86_400 * 3,
    worst: undefined,
    status: 'draft',
  }),
];

const page: RunbookPage = {
  ...(fakeRunbooks[0] as RunbookSummary),
  plan: fakePlan,
  html: fakeHtml,
  findings: [
    {
      code: 'RB201',
      severity: 'warning',
      file: 'provider-capacity-outage.mdx',
      at: { line: 2, column: 18 },
      end: { line: 2, column: 39 },
      params: { step: 'ticket' },
    },
  ],
  cases: {
    results: [
      { name: 'capacity, both tiers covered', line: 1, passed: true, elapsed: 1860, path: [] },
      { name: 'quota first', line: 20, passed: true, elapsed: 2400, path: [] },
    ],
    branches: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, entered: id !== 'g' })),
  },
  worstWay: {
    total: 3240,
    steps: [
      { id: 'confirm', title: 'Confirm by two independent signals', seconds: 300 },
      { id: 'classify', title: 'What kind of error is it?', seconds: 300 },
      { id: 'finance', title: 'Ask the finance approver', seconds: 600 },
      { id: 'hold', title: 'Hold what we have', seconds: 300 },
      { id: 'together', title: 'In parallel', seconds: 900 },
      { id: 'verify', title: 'Verify the service', seconds: 840 },
    ],
  },
  stale: false,
  source: {
    file: 'provider-capacity-outage.mdx',
    text: '---\n<Step id="ticket" role="vendor-manager" title="Open a ticket and call the account manager">\n',
  },
};

const incidents = (now: number): IncidentSummary[] => [
  {
    id: 'inc_214',
    number: 214,
    title: 'H100 capacity exhausted in eu-west at provider A',
    severity: 'sev1',
    kind: 'real',
    state: 'active',
    declaredAt: now - minutes(23),
    declaredBy: 'Marta Bianchi',
    runbook: { id: fakePlan.id, title: fakePlan.title },
    current: {
      title: 'Is there enough capacity for tier 0 and tier 1?',
      role: 'Incident commander',
      dueAt: now + 402_000,
      overdue: false,
    },
    doneCount: 5,
    totalCount: 11,
    walkthroughs: 1,
    objective: 3600,
    worstRemaining: 1860,
  },
  {
    id: 'inc_213',
    number: 213,
    title: 'Model API outage, functional drill',
    severity: 'sev2',
    kind: 'drill',
    state: 'active',
    declaredAt: now - minutes(8),
    declaredBy: 'João Costa',
    runbook: { id: 'model-api-outage', title: 'Model API outage' },
    current: {
      title: 'Same model in another region',
      role: 'Operations',
      dueAt: now - minutes(3),
      overdue: true,
    },
    doneCount: 2,
    totalCount: 9,
    walkthroughs: 1,
    objective: 2700,
    worstRemaining: 1800,
  },
  {
    id: 'inc_209',
    number: 209,
    title: 'Cooling curtailed in Turin',
    severity: 'sev3',
    kind: 'real',
    state: 'resolved',
    declaredAt: now - minutes(60 * 24 * 3),
    declaredBy: 'Sven Weber',
    resolvedAt: now - minutes(60 * 24 * 3 - 47),
    runbook: { id: 'energy', title: 'Energy or cooling curtailment' },
    doneCount: 9,
    totalCount: 9,
    walkthroughs: 1,
    objective: 3600,
    outcome: 'mitigated',
  },
];

const lapses = (now: number): LapseNext[] =>
  incidents(now).flatMap(({ id, number, title, kind, current }) =>
    current?.dueAt
      ? [
          {
            incident: { id, number, title, kind },
            step: 'enough',
            title: current.title,
            dueAt: current.dueAt,
          },
        ]
      : [],
  );

/** Realistic answers kept in memory, for looking at pages without a database. `quiet`: nothing burns. */
export const fakeUseCases = ({ quiet = false } = {}): UseCases => {
  const began = Date.now();
  const viewer = signedInAs({ id: 'p_marta', name: 'Marta Bianchi' }, 'administrator');
  return {
    ...emptyLibraryUseCases,
    ...fakeAttachments,
    ...fakePeople,
    ...fakeOnCall,
    ...fakeReadiness,
    ...fakeEvidence,
    ...fakeEscalation,
    ...fakeUpdates,
    ...fakeSignIn,
    ...fakeRetrospective,
    ...fakePack,
    ...fakeReview,
    ...fakeDelivery,
    ...fakeSlackUseCases,
    declareIncident: async (input) =>
      Object.values(input.inputs ?? {}).some((value) => value === 'refuse')
        ? rejected('unknown-runbook', { runbook: input.runbook })
        : accepted({ id: 'inc_214', number: 214 }),
    sendEvent: async () => rejected('unknown-incident'),
    readRoom: async () => rejected('unknown-incident'),
    readTimeline: async () => rejected('unknown-incident'),
    readSoFar: async () => rejected('unknown-incident'),
    verifyIncident: async () => rejected('unknown-incident'),
    exportIncident: async () => rejected('unknown-incident'),
    suggestForIncident: async () => rejected('unknown-incident'),
    listIncidents: async (filter) =>
      quiet
        ? []
        : incidents(began).filter(
            ({ state }) =>
              !filter?.state ||
              state === filter.state ||
              (filter.state === 'open' && isOpen(state)),
          ),
    listRunbooks: async () => fakeRunbooks,
    readRunbook: async (id) =>
      id === fakePlan.id ? accepted(page) : rejected('unknown-runbook', { runbook: id }),
    listCalls: async () => [],
    listLapses: async (limit) => (quiet ? [] : lapses(began).slice(0, limit)),
    changesAfter: async () => [],
    cursor: async () => 0,
    onChange: () => () => {},
    createSignInLink: async () => ({
      token: 'first',
      expiresAt: began + minutes(15),
      person: viewer.id,
    }),
    peekSignInLink: async (token) =>
      token === 'first' ? accepted({ name: viewer.name }) : rejected('link-used'),
    signIn: async (token) =>
      token === 'first'
        ? accepted({ session: 'session', device: 'device', expiresAt: began + minutes(60 * 24) })
        : rejected('link-used'),
    signOut: async () => {},
    viewerOfSession: async () => viewer,
    createToken: async () => ({ token: 'token', id: 't_1' }),
    viewerOfToken: async () => viewer,
    fireTimers: async () => ({ fired: 0, nextDueAt: null }),
    replayAll: async () => ({
      incidents: 0,
      reviews: 0,
      entries: 0,
      audit: { entries: 0, problem: null },
      problems: [],
    }),
  };
};
