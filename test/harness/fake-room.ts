import { incidentLife } from '../../app/domain/incident/incident-state.ts';
import type { CurrentStep, RoomView, WayStop } from '../../app/domain/incident/room-view.types.ts';
import type { Mark } from '../../app/domain/walkthrough/run.ts';
import type { RoomProse } from '../../app/usecases/types.ts';

const minute = 60_000;
const people = {
  marta: { type: 'person', id: 'p1', name: 'Marta Bianchi' },
  joao: { type: 'person', id: 'p2', name: 'João Costa' },
  sven: { type: 'person', id: 'p3', name: 'Sven Weber' },
} as const;

export type FakeRoom = RoomView & RoomProse;
type Who = keyof typeof people;

/** Words for a room on a certain night; `now` is the server's time. */
export const fakeNight = (now: number) => {
  const at = (minutesAgo: number) => now - minutesAgo * minute;
  const mark = (who: Who, minutesAgo: number): Mark => ({ by: people[who], at: at(minutesAgo) });
  const holder = (who: Who) => ({ id: people[who].id, name: people[who].name });

  const stop = (id: string, title: string, more: Partial<WayStop> = {}): WayStop => ({
    id,
    type: 'step',
    title,
    state: 'ahead',
    overdue: false,
    ...more,
  });
  const done = (id: string, title: string, who: Who, from: number, to: number, more = {}) =>
    stop(id, title, {
      state: 'done',
      enteredAt: at(from),
      left: mark(who, to),
      ...more,
    });

  const step = (id: string, title: string, more: Partial<CurrentStep> = {}): CurrentStep => ({
    id,
    walkthrough: 'w1',
    snoozes: [],
    type: 'step',
    title,
    number: 5,
    of: 11,
    role: 'commander',
    roleTitle: 'Incident commander',
    holder: holder('marta'),
    critical: false,
    enteredAt: at(3),
    dueAt: now + 6 * minute + 42_000,
    onLapse: { type: 'escalate' },
    body: [{ type: 'prose', prose: 0 }],
    checks: [],
    commands: [],
    inputs: [],
    visits: 1,
    ...more,
  });

  const ahead = [
    stop('widen', 'Widen placement', { deadline: 900 }),
    stop('reserved', 'Invoke reserved capacity', { deadline: 600 }),
    stop('burst', 'Burst within spend limit', { type: 'approval', deadline: 900 }),
    stop('verify', 'Verify service', { type: 'verify', deadline: 300 }),
    stop('stable', 'Stable for 30 min?', { type: 'decision' }),
    stop('return', 'Return and release'),
    stop('undo-shed', 'Give tier 3 its capacity back', { type: 'rollback', state: 'beside' }),
  ];
  const behind = [
    done('confirm', 'Confirm by two signals', 'marta', 23, 20, { deadline: 300 }),
    done('classify', 'Classify the error', 'marta', 20, 17, {
      type: 'decision',
      choice: 'capacity, zone-wide',
    }),
    done('hold', 'Hold what we have', 'joao', 17, 11, { deadline: 300, overdue: true }),
  ];
  const decision = stop('enough', 'Enough for tier 0 and 1?', {
    type: 'decision',
    state: 'current',
    enteredAt: at(3),
  });
  const lanes = (state: 'done' | 'current') =>
    stop('contain', 'Contain', {
      type: 'parallel',
      state,
      lanes: [
        {
          id: 'provider',
          title: 'Provider',
          stops: [
            state === 'done'
              ? done('ticket', 'Ticket and account manager', 'sven', 11, 5)
              : stop('ticket', 'Ticket and account manager', {
                  state: 'current',
                  enteredAt: at(4),
                }),
          ],
        },
        {
          id: 'capacity',
          title: 'Capacity',
          stops: [
            state === 'done'
              ? stop('shed', 'Shed by tier', {
                  state: 'skipped',
                  enteredAt: at(11),
                  left: mark('joao', 4),
                })
              : stop('shed', 'Shed by tier', { state: 'current', enteredAt: at(4) }),
          ],
        },
      ],
    });

  const room = (current: CurrentStep[], more: Partial<RoomView['walkthrough']> = {}): FakeRoom => {
    const made = roomOf(current, more);
    return { ...made, walkthroughs: [made.walkthrough], htmlOf: { a1b2: made.html } };
  };

  const roomOf = (
    current: CurrentStep[],
    more: Partial<RoomView['walkthrough']>,
  ): Omit<FakeRoom, 'walkthroughs' | 'htmlOf'> => ({
    incident: {
      id: 'decision',
      number: 214,
      title: 'H100 capacity exhausted in eu-west at provider A',
      severity: 'sev1',
      kind: 'real',
      state: 'active',
      open: true,
      allows: Object.keys(incidentLife.active.on),
      declared: mark('marta', 23),
      acknowledged: mark('marta', 22),
      absorbed: [],
      severities: [{ severity: 'sev1', mark: mark('marta', 23) }],
      responders: [],
      facts: [],
      links: [],
      updates: [],
      roles: [
        {
          id: 'commander',
          title: 'Incident commander',
          holder: { ...holder('marta'), since: at(23) },
        },
        { id: 'capacity', title: 'Capacity owner', holder: { ...holder('joao'), since: at(20) } },
        { id: 'vendor', title: 'Vendor manager', holder: { ...holder('sven'), since: at(12) } },
        { id: 'comms', title: 'Communications' },
        { id: 'procurement', title: 'Procurement' },
      ],
    },
    walkthrough: {
      id: 'w1',
      runbook: {
        id: 'provider-capacity-outage',
        title: 'Provider capacity outage',
        revision: 'a1b2',
      },
      status: more.outcome ? 'done' : 'open',
      startedAt: at(23),
      started: mark('marta', 23),
      current,
      way: [...behind, lanes('done'), decision, ...ahead],
      doneCount: 6,
      totalCount: 13,
      values: [
        {
          name: 'usable',
          label: 'Usable H100 outside the lost zone',
          value: '108',
          mark: mark('joao', 6),
          secret: false,
        },
        {
          name: 'region',
          label: 'Region to try next',
          value: 'eu-north-1',
          mark: mark('marta', 21),
          secret: false,
        },
        {
          name: 'key',
          label: 'Break-glass key id',
          value: '',
          mark: mark('marta', 9),
          secret: true,
        },
      ],
      objective: { rto: 3600, mtpd: 14_400 },
      worstRemaining: 1860,
      reopenable: ['confirm', 'classify', 'hold'],
      ...more,
    },
    timers: [
      {
        key: 'deadline:enough#1',
        kind: 'deadline',
        walkthrough: 'w1',
        step: 'enough',
        title: 'Decision: enough capacity?',
        dueAt: now + 6 * minute + 42_000,
        late: false,
      },
      {
        key: 'deadline:ticket#1',
        kind: 'deadline',
        walkthrough: 'w1',
        step: 'ticket',
        title: 'Ticket answered by provider',
        dueAt: now + 11 * minute + 5_000,
        late: false,
      },
      {
        key: 'reminder:update#1',
        kind: 'deadline',
        walkthrough: 'w1',
        step: 'update',
        title: 'Update to stakeholders',
        dueAt: now + 12 * minute + 30_000,
        late: false,
      },
    ],
    pages: [],
    timeline: timeline(),
    cursor: 10,
    now,
    html: { [current[0]?.id ?? '']: prose },
  });

  const prose = [
    '<p>Compare what survives with what the two upper tiers need. Count on-demand capacity at the share that the last drill obtained, never at the quota.</p>',
    '<p>Never stop or resize a machine to make room: <code>Resources you delete may not come back.</code></p>',
  ];

  const timeline = (): RoomView['timeline'] =>
    (
      [
        [
          1,
          23,
          'marta',
          'incident.declared',
          { by: 'Marta Bianchi', kind: 'real', severity: 'sev1', title: 'H100 capacity exhausted' },
        ],
        [
          2,
          20,
          'marta',
          'step.done',
          { by: 'Marta Bianchi', title: 'Confirm by two signals', open: 0 },
        ],
        [
          3,
          17,
          'marta',
          'decision.made',
          { by: 'Marta Bianchi', title: 'Classify', option: 'capacity, zone-wide' },
        ],
        [4, 11, 'joao', 'step.done', { by: 'João Costa', title: 'Hold what we have', open: 1 }],
        [5, 6, 'joao', 'value.recorded', { by: 'João Costa', label: 'Usable H100', value: '108' }],
        [
          6,
          5,
          'sven',
          'step.done',
          { by: 'Sven Weber', title: 'Ticket and account manager', open: 0 },
        ],
        [
          7,
          4,
          'joao',
          'step.skipped',
          { by: 'João Costa', title: 'Shed by tier', reason: 'tier 3 is off' },
        ],
        [
          8,
          3,
          'marta',
          'note.added',
          { by: 'Marta Bianchi', text: 'Provider confirms stockout in zone b, no time given.' },
        ],
      ] as const
    ).map(([seq, ago, who, type, params]) => ({
      seq,
      at: at(ago),
      by: people[who],
      type,
      params,
      ...(seq === 4 ? { late: 60 } : {}),
    }));

  return { now, at, mark, holder, stop, step, room, decision, lanes, behind, ahead, people, prose };
};
