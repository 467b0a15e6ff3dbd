import * as fc from 'fast-check';
import type { Option, Plan, PlanNode } from '../../app/domain/runbook/plan.ts';

const at = { line: 1, column: 1 };
const words = fc.stringMatching(/^[A-Z][a-z]{0,8}(?: [a-z]{1,8}){0,4}$/);
const seconds = fc.integer({ min: 1, max: 900_000 });
const roles = ['commander', 'capacity', 'finance'];
const role = fc.constantFrom(...roles);

/** Anything an attribute may hold; blanks are collapsed when it is read. */
const value = fc
  .string({ unit: fc.constantFrom(...'ab 1<>&"\'{}=/\\$é:;#`*_'.split('')), maxLength: 20 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

const commandText = fc
  .array(fc.string({ unit: fc.constantFrom(...'ab <>{}$"\'\\|&;#-'.split('')), maxLength: 30 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((lines) => lines.map((line) => `x${line}`).join('\n'));

/** Without the keys that were drawn as absent. */
const said = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, each]) => each !== undefined)) as T;

const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

const common = fc.record({ title: value, role: maybe(role), deadline: maybe(seconds) });

const part = fc.oneof(
  fc.record({ kind: fc.constant('check' as const), text: words }),
  fc.record({
    kind: fc.constant('command' as const),
    text: commandText,
    lang: fc.constantFrom('sh', 'sql', 'promql'),
    danger: fc.boolean(),
    expect: maybe(words),
  }),
  fc.record({ kind: fc.constant('note' as const), title: maybe(value) }),
);

type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;

const bodyOf = (parts: Part[]): Pick<PlanNode, 'body' | 'checks' | 'commands' | 'inputs'> => {
  const read: ReturnType<typeof bodyOf> = { body: [], checks: [], commands: [], inputs: [] };
  let prose = 0;
  for (const one of parts) {
    if (one.kind === 'check') {
      const id = `check-${read.checks.length + 1}`;
      read.checks.push({ id, text: one.text, at });
      read.body.push({ type: 'check', check: id });
    } else if (one.kind === 'command') {
      const { lang, text, danger, expect } = one;
      const id = `command-${read.commands.length + 1}`;
      read.commands.push(said({ id, lang, text, danger, expect, at }));
      read.body.push({ type: 'command', command: id });
    } else {
      read.body.push(said({ type: 'note' as const, title: one.title, prose }));
      prose += 1;
    }
  }
  return read;
};

/** A node before its ways are known: `to` picks one of the ids of its list. */
type Draw = (id: string, to: (pick: number) => string) => PlanNode;

const pick = fc.nat(1_000);

const draw: fc.Arbitrary<Draw> = fc
  .record({
    kind: fc.constantFrom('step', 'verify', 'decision', 'wait', 'escalate', 'notify', 'approval'),
    base: common,
    parts: fc.array(part, { maxLength: 4 }),
    ways: fc.tuple(pick, pick, pick),
    jumps: fc.boolean(),
    escalates: fc.boolean(),
    text: value,
    seconds,
    critical: fc.boolean(),
    quorum: fc.constantFrom(1, 2),
    until: fc.constantFrom(
      { type: 'alert-resolved' as const },
      { type: 'feed' as const, name: 'aws', state: 'degraded' },
      { type: 'signal' as const, name: 'ticket-answered' },
    ),
  })
  .map(
    (drawn): Draw =>
      (id, to) => {
        const [one, two, three] = drawn.ways;
        const onLapse = drawn.escalates
          ? ({ type: 'escalate' } as const)
          : drawn.jumps
            ? ({ type: 'goto', to: to(three) } as const)
            : undefined;
        const base = said({ id, ...drawn.base, at, onLapse, ...bodyOf(drawn.parts) });
        const next = to(one);
        const other = drawn.jumps ? to(two) : undefined;
        switch (drawn.kind) {
          case 'step':
            return { ...base, type: 'step', critical: drawn.critical, next };
          case 'verify':
            return said({
              ...base,
              type: 'verify',
              what: drawn.text,
              unit: 'ms',
              onFail: other,
              next,
            });
          case 'wait':
            return said({
              ...base,
              type: 'wait',
              for: drawn.seconds,
              until: drawn.until,
              onTimeout: other,
              next,
            });
          case 'escalate':
            return said({ ...base, type: 'escalate', policy: 'on-call', onExhausted: other, next });
          case 'notify': {
            const { deadline: _, onLapse: __, ...rest } = base;
            const still = bodyOf(drawn.parts.filter(({ kind }) => kind === 'note'));
            return {
              ...rest,
              ...still,
              type: 'notify',
              audience: drawn.text,
              every: drawn.seconds,
              next,
            };
          }
          case 'approval': {
            const { role: _, ...rest } = base;
            const both = ['commander', 'finance'];
            return said({
              ...rest,
              type: 'approval',
              roles: both,
              quorum: drawn.quorum,
              onRefused: other,
              next,
            });
          }
          default: {
            const options: Option[] = [one, two].map((way, index) =>
              said({
                id: `option-${index}`,
                title: drawn.text,
                hint: drawn.jumps ? 'Look twice' : undefined,
                to: to(way),
                at,
              }),
            );
            return { ...base, type: 'decision', question: drawn.text, options };
          }
        }
      },
  );

const list = (draws: Draw[], prefix: string, end: string): PlanNode[] => {
  const ids = draws.map((_, index) => `${prefix}${index}`);
  const to = (which: number): string => [...ids, end][which % (ids.length + 1)] ?? end;
  return draws.map((make, index) => make(ids[index] ?? '', to));
};

const empty = { body: [], checks: [], commands: [], inputs: [] };

/** A whole plan that a runbook could be: ways lead anywhere in their own list. */
export const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    draws: fc.array(draw, { minLength: 1, maxLength: 6 }),
    lanes: fc.array(fc.array(draw, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    outcome: fc.constantFrom('resolved' as const, 'mitigated' as const, 'handed-over' as const),
    title: value,
  })
  .map(({ draws, lanes, outcome, title }) => {
    const nodes = list(draws, 'node-', 'over');
    if (lanes.length > 0) {
      nodes.push({
        ...{ id: 'beside', title, at, ...empty, type: 'parallel', next: 'over' },
        lanes: lanes.map((lane, index) => ({
          id: `lane-${index}`,
          title,
          start: `lane-${index}-0`,
          nodes: list(lane, `lane-${index}-`, '@join'),
          at,
        })),
      });
    }
    nodes.push({ id: 'over', title: 'Over', at, ...empty, type: 'exit', outcome });
    return {
      ...{ schema: 1, id: 'drawn', title, summary: '', kind: 'procedure', status: 'active' },
      ...{ services: [], alerts: [], tags: [], aliases: [], related: [], requires: [], inputs: [] },
      roles: roles.map((id) => ({ id, title: `The ${id}` })),
      start: nodes[0]?.id ?? 'over',
      nodes,
      context: [],
    } as Plan;
  });
