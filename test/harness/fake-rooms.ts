import type { CurrentStep } from '../../app/domain/incident/room-view.types.ts';
import { type FakeRoom, fakeNight } from './fake-room.ts';

const place = { line: 1, column: 1 };

/** One room for each state that the page knows, by the incident's id. */
export const fakeRooms = (now: number): Record<string, FakeRoom> => {
  const night = fakeNight(now);
  const { step, room, mark, at, holder } = night;

  const full: Partial<CurrentStep> = {
    body: [
      { type: 'prose', prose: 0 },
      { type: 'check', check: 'c1' },
      { type: 'check', check: 'c2' },
      { type: 'check', check: 'c3' },
      { type: 'command', command: 'list' },
      { type: 'input', input: 'usable' },
    ],
    checks: [
      { id: 'c1', text: 'Surviving capacity read from two regions', mark: mark('joao', 6) },
      { id: 'c2', text: 'Batch queue paused, queue age noted', mark: mark('joao', 4) },
      { id: 'c3', text: 'Residency allows the target region for tier 1' },
    ],
    commands: [
      {
        id: 'list',
        lang: 'sh',
        text: '',
        danger: false,
        at: place,
        filled: [
          { text: 'bh-cap list --provider ' },
          { input: 'provider', value: 'provider-b' },
          { text: ' --sku h100 --region ' },
          { input: 'region', value: 'eu-north' },
          { text: ' --free' },
        ],
        missing: [],
      },
    ],
    inputs: [
      {
        name: 'usable',
        label: 'Usable H100 outside the lost zone',
        pattern: '[0-9]+',
        secret: false,
        at: place,
        value: { value: '108', mark: mark('joao', 6) },
      },
    ],
  };
  const enough = step('enough', 'Enough for tier 0 and 1?', {
    ...full,
    type: 'decision',
    question: 'Is there enough capacity for tier 0 and tier 1?',
    options: [
      {
        id: 'yes',
        title: 'Yes, both tiers are covered',
        hint: '108 usable, 100 needed',
        toTitle: 'Verify service',
      },
      {
        id: 'tier0',
        title: 'Only tier 0',
        hint: 'tier 1 is short by up to 40',
        toTitle: 'Widen placement',
      },
      {
        id: 'unknown',
        title: 'I cannot tell',
        hint: 'pages the capacity owner, keeps the clock',
        toTitle: 'Ask capacity owner',
      },
    ],
  });

  const capacity = { role: 'capacity', roleTitle: 'Capacity owner', holder: holder('joao') };
  const shed = step('shed', 'Shed by tier', {
    ...full,
    ...capacity,
    lane: 'Capacity',
    critical: true,
    number: 4,
    body: [
      { type: 'prose', prose: 0 },
      { type: 'danger', title: 'Do not touch tier 0', prose: 1 },
      { type: 'command', command: 'scale' },
      { type: 'check', check: 'c3' },
      { type: 'command', command: 'list' },
    ],
    commands: [
      {
        id: 'scale',
        lang: 'sh',
        text: '',
        danger: true,
        expect: 'deployment.apps/batch-evals scaled',
        at: place,
        filled: [
          { text: 'kubectl -n ' },
          { input: 'namespace' },
          { text: ' scale deployment/batch-evals --replicas=0 --timeout=90s --context=' },
          { input: 'cluster', value: 'gpu-eu-west-1-production' },
        ],
        missing: ['namespace'],
      },
      ...(full.commands ?? []),
    ],
  });
  const ticket = step('ticket', 'Ticket and account manager', {
    lane: 'Provider',
    number: 4,
    role: 'vendor',
    roleTitle: 'Vendor manager',
    holder: holder('marta'),
    dueAt: now + 11 * 60_000 + 5_000,
    onLapse: { type: 'goto', title: 'Escalate to the account executive' },
    body: [
      { type: 'prose', prose: 0 },
      { type: 'input', input: 'ticket' },
    ],
    inputs: [{ name: 'ticket', label: 'Ticket number', secret: false, at: place }],
  });
  const verify = step('verify', 'Verify service', {
    type: 'verify',
    number: 9,
    verify: {
      what: 'successful completions of tier 0, share of the last five minutes',
      expect: 'at least 99.5',
      unit: '%',
      onFailTitle: 'Widen placement',
    },
  });
  const wait = step('settle', 'Watch for 30 minutes', {
    type: 'wait',
    role: undefined,
    roleTitle: undefined,
    holder: undefined,
    dueAt: undefined,
    onLapse: undefined,
    wait: { for: 1800 },
  });
  const approval = step('burst', 'Burst within spend limit', {
    type: 'approval',
    role: 'procurement',
    roleTitle: 'Procurement',
    holder: undefined,
    approval: {
      roles: ['procurement', 'commander'],
      quorum: 2,
      limit: 'EUR 40,000 until Tuesday 08:00',
      given: [{ role: 'commander', mark: mark('marta', 1) }],
    },
  });
  const escalate = step('ask', 'Ask the capacity owner', {
    type: 'escalate',
    visits: 2,
    maxVisits: 3,
  });

  const decision = room([enough]);
  const parallel = room([shed, ticket], {
    way: [...night.behind, night.lanes('current'), ...night.ahead],
  });
  parallel.html = { shed: night.prose, ticket: night.prose };
  const overdue = room([{ ...enough, dueAt: at(4), overdueAt: at(4) }], { worstRemaining: 3000 });
  overdue.incident.declared = mark('marta', 71);
  overdue.timers = [
    { ...overdue.timers[0], dueAt: at(4), late: true } as FakeRoom['timers'][number],
    ...overdue.timers.slice(1),
  ];
  const ended = room([], {
    outcome: { exit: 'restored', title: 'Capacity restored', outcome: 'resolved', at: at(1) },
    worstRemaining: 0,
  });
  ended.timers = [];
  const resolved = room([], {
    outcome: { exit: 'restored', title: 'Capacity restored', outcome: 'resolved', at: at(4) },
  });
  resolved.incident.state = 'resolved';
  resolved.incident.open = false;
  resolved.incident.resolved = mark('marta', 1);
  resolved.timers = [];
  const drill = room([verify]);
  drill.incident.kind = 'drill';
  drill.incident.severity = 'sev2';
  const unheld = room([{ ...shed, lane: undefined, holder: undefined }]);

  const rooms: Record<string, FakeRoom> = {
    decision,
    step: unheld,
    lanes: parallel,
    verify: room([verify]),
    wait: room([wait]),
    approval: room([approval]),
    escalate: room([escalate]),
    overdue,
    ended,
    resolved,
    drill,
  };
  for (const [id, one] of Object.entries(rooms)) one.incident.id = id;
  return rooms;
};
