import type {
  Check,
  Command,
  Option,
  Place,
  Plan,
  PlanNode,
} from '../../app/domain/runbook/plan.ts';

const at: Place = { line: 1, column: 1 };
const bare = { at, body: [], checks: [], commands: [], inputs: [] };
const checks = (...texts: string[]): Check[] =>
  texts.map((text, index) => ({ id: `c${index + 1}`, text, at }));
const command = (text: string, danger = false): Command => ({
  id: 'k1',
  lang: 'sh',
  text,
  danger,
  at,
});
const option = (id: string, title: string, to: string, hint?: string): Option => ({
  id,
  title,
  to,
  hint,
  at,
});

type Work = {
  role: string;
  minutes: number;
  ticks?: string[];
  run?: Command;
  critical?: boolean;
};
const step = (id: string, title: string, next: string, work: Work): PlanNode => ({
  ...bare,
  type: 'step',
  id,
  title,
  next,
  role: work.role,
  deadline: work.minutes * 60,
  onLapse: { type: 'escalate' },
  critical: work.critical ?? false,
  checks: checks(...(work.ticks ?? [])),
  commands: work.run ? [work.run] : [],
  body: [
    { type: 'prose', prose: 0 },
    ...(work.run ? [{ type: 'command' as const, command: 'k1' }] : []),
    ...(work.ticks ?? []).map((_, index) => ({ type: 'check' as const, check: `c${index + 1}` })),
  ],
});
const decision = (id: string, question: string, options: Option[]): PlanNode => ({
  ...bare,
  type: 'decision',
  id,
  title: question,
  question,
  role: 'incident-commander',
  deadline: 300,
  onLapse: { type: 'escalate' },
  maxVisits: 2,
  options,
});
const exit = (
  id: string,
  title: string,
  outcome: 'resolved' | 'mitigated' | 'false-alarm' | 'handed-over' | 'aborted',
): PlanNode => ({ ...bare, type: 'exit', id, title, outcome });

const nodes: PlanNode[] = [
  step('confirm', 'Confirm by two independent signals', 'classify', {
    role: 'operations',
    minutes: 5,
    ticks: [
      'Launch errors of the last 15 minutes, by zone and SKU',
      'Provider feed read, with its age',
    ],
    run: command('bh-cap events --provider <provider> --region <region> --since 15m'),
  }),
  decision('classify', 'What kind of error is it?', [
    option('capacity', 'Capacity', 'hold', 'The provider has none: seen in more than one attempt.'),
    option('quota', 'Quota', 'quota', 'The message names a limit and a number.'),
    option('money', 'Spend limit', 'finance'),
    option('ours', 'Credentials or our own change', 'handed-over'),
    option('unknown', 'I cannot tell', 'hold', 'Holding harms nothing.'),
  ]),
  step('quota', 'Ask for quota', 'hold', { role: 'capacity', minutes: 5 }),
  step('finance', 'Ask the finance approver', 'hold', { role: 'procurement', minutes: 10 }),
  step('hold', 'Hold what we have', 'together', {
    role: 'capacity',
    minutes: 5,
    critical: true,
    run: command('kubectl -n <namespace> scale deploy/batch --replicas=0', true),
  }),
  {
    ...bare,
    type: 'parallel',
    id: 'together',
    title: 'In parallel',
    next: 'enough',
    lanes: [
      {
        id: 'vendor',
        title: 'Ticket and account manager',
        role: 'vendor-manager',
        start: 'ticket',
        at,
        nodes: [
          step('ticket', 'Open a ticket and call the account manager', '@join', {
            role: 'vendor-manager',
            minutes: 15,
          }),
        ],
      },
      {
        id: 'shed',
        title: 'Shed by tier',
        role: 'operations',
        start: 'shed-3',
        at,
        nodes: [step('shed-3', 'Shed tier 3', '@join', { role: 'operations', minutes: 10 })],
      },
    ],
  },
  decision('enough', 'Is there enough capacity for tier 0 and tier 1?', [
    option('yes', 'Yes, both tiers are covered', 'verify'),
    option('tier-0', 'Only tier 0', 'widen', 'tier 1 is short'),
    option('unknown', 'I cannot tell', 'widen'),
  ]),
  step('widen', 'Widen placement: zone, region, provider', 'burst', {
    role: 'capacity',
    minutes: 15,
  }),
  {
    ...bare,
    type: 'approval',
    id: 'burst',
    title: 'Burst within the spend limit',
    role: 'procurement',
    roles: ['procurement', 'business-owner'],
    quorum: 2,
    limit: '20,000 EUR a day',
    deadline: 600,
    onLapse: { type: 'escalate' },
    next: 'verify',
    onRefused: 'enough',
  },
  {
    ...bare,
    type: 'verify',
    id: 'verify',
    title: 'Verify the service',
    what: 'Share of tier 0 requests served in 2 s',
    expect: 'at least 99',
    unit: '%',
    role: 'operations',
    deadline: 300,
    onLapse: { type: 'escalate' },
    next: 'stable',
    onFail: 'widen',
    body: [{ type: 'prose', prose: 0 }],
  },
  {
    ...bare,
    type: 'wait',
    id: 'stable',
    title: 'Stable for 30 min',
    for: 1800,
    next: 'mitigated',
  },
  exit('mitigated', 'Mitigated', 'mitigated'),
  exit('handed-over', 'Handed over to Service interruption', 'handed-over'),
];

/** A complete contingency plan with a decision, lanes, a loop and two exits. */
export const fakePlan: Plan = {
  schema: 1,
  id: 'provider-capacity-outage',
  title: 'AI compute provider is out of capacity',
  summary:
    'What to do when a cloud provider cannot give the GPUs we planned on: hold what runs, serve the upper tiers, widen where we look, and come back in order.',
  kind: 'contingency',
  mitigation: 'service-interruption',
  status: 'active',
  severity: 'sev1',
  owner: 'Capacity',
  successor: 'Platform',
  escalation: 'capacity',
  services: ['inference-gateway', 'training'],
  alerts: ['GpuPodsPending'],
  tags: ['gpu'],
  aliases: ['RB-03'],
  related: [],
  requires: ['Read access to both providers', 'bh-cap 2.1 or newer'],
  roles: [
    { id: 'incident-commander', title: 'Incident commander' },
    { id: 'operations', title: 'Operations' },
    { id: 'capacity', title: 'Capacity' },
    { id: 'vendor-manager', title: 'Vendor manager' },
    { id: 'procurement', title: 'Procurement' },
    { id: 'business-owner', title: 'Business owner' },
  ],
  inputs: [
    { name: 'provider', label: 'Provider', default: 'provider-a', secret: false, at },
    {
      name: 'region',
      label: 'Region',
      default: 'eu-west',
      pattern: '[a-z]+-[a-z]+',
      secret: false,
      at,
    },
    { name: 'namespace', label: 'Namespace of the batch jobs', secret: false, at },
  ],
  objective: { rto: 3600 },
  activation: {
    authority: 'Incident commander, or the on-call of Capacity',
    when: 'Launches fail for 10 minutes in a zone that carries tier 0 or tier 1.',
    notWhen: 'A single SKU fails and a second zone has room: widen placement by hand.',
  },
  standDown:
    'Every tier is served from planned capacity for 30 minutes and burst capacity is released.',
  review: { every: 'P90D', lastReviewed: '2026-10-11' },
  start: 'confirm',
  nodes,
  context: [],
};

const p = (text: string) => `<p>${text}</p>`;
export const fakeHtml: Record<string, string[]> = {
  confirm: [
    p(
      'One failed launch is noise. Take your own launch errors <strong>and</strong> one of: the provider’s feed, a second account, a second zone.',
    ),
  ],
  hold: [
    p(
      'Nothing that runs is stopped, resized or restarted: it may not come back. Autoscale-down and spot churn are off.',
    ),
  ],
  quota: [p('File the request now, then go on as if it were refused.')],
  ticket: [p('Quote the contract’s capacity clause and the error code.')],
  widen: [
    p(
      'Widen in this order, and stop where it is enough: another zone, another region, another provider.',
    ),
  ],
  verify: [p('Read it on the gateway, not on the cluster.')],
};
