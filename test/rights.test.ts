import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accepted, type Rejection } from '../app/domain/outcome.ts';
import { type Grant, type GrantedRole, grantedRoles } from '../app/domain/rights/role.ts';
import { type Act, acts, ruleOf } from '../app/domain/rights/table.ts';
import { type TokenScope, tokenScopes } from '../app/domain/rights/token-scope.ts';
import { rightsDocument } from '../app/messages/rights-document.ts';
import { guard } from '../app/usecases/guard.ts';
import { type Guarding, guardTable } from '../app/usecases/guard-table.ts';
import type { Judge, SignedIn, UseCases } from '../app/usecases/types.ts';
import { bulkhead, libraryOf } from './harness/bulkhead.ts';
import { fakePlan } from './harness/fake-plan.ts';
import { doors, routesWithoutUseCases } from './rights.doors.ts';

type Name = keyof UseCases;
const entries = Object.entries(guardTable) as [Name, Guarding][];
const actsOf = (entry: Guarding): readonly Act[] =>
  'acts' in entry ? entry.acts : 'act' in entry ? [entry.act] : [];

/** The acts that change something; all others read. */
const reads = acts.filter((act) => /\.read(\.|$)/.test(act));
const writes = acts.filter((act) => !reads.includes(act));

/** What each role may change, told a second time by hand: a slip in the table shows here. */
const mayChange: Record<GrantedRole, string[]> = {
  viewer: ['feed.change', 'review.sign'],
  responder: [
    ...['retrospective.edit', 'retrospective.review', 'retrospective.publish', 'action.change'],
    ...['incident.declare', 'incident.act', 'incident.reopen', 'gap.report', 'token.create'],
    ...['schedule.cover', 'feed.change', 'review.note', 'review.sign'],
  ],
  editor: [
    ...['retrospective.edit', 'retrospective.review', 'retrospective.publish', 'action.change'],
    ...['drill.plan', 'runbook.edit', 'gap.report', 'gap.close', 'token.create'],
    ...['schedule.change', 'schedule.override', 'schedule.cover', 'update.template', 'feed.change'],
    ...['review.note', 'review.sign'],
  ],
  reviewer: [
    ...['retrospective.edit', 'retrospective.review', 'retrospective.publish', 'action.change'],
    ...[
      'freshness.policy',
      'action.settle',
      'runbook.review',
      'gap.report',
      'gap.close',
      'token.create',
    ],
    ...[
      'feed.change',
      'drill.plan',
      'review.schedule',
      'review.hold',
      'review.note',
      'review.sign',
    ],
  ],
  administrator: writes.filter((act) => ruleOf(act).reach !== 'own'),
};

type Who = { name: string; viewer: SignedIn | null; may: (act: Act) => boolean };
const holder = (grants: Grant[]): SignedIn => ({
  ...{ type: 'person', id: 'p', name: 'P', session: 's', freshUntil: Number.MAX_SAFE_INTEGER },
  grants,
});
const token = (scopes: TokenScope[], grants: Grant[] | null): SignedIn => ({
  ...{ type: 'token', id: 't', name: 'T', owner: grants ? 'p' : null },
  ...{ scopes, grants },
});
const isOwn = (act: Act) => ruleOf(act).reach === 'own';
const roleMay = (role: GrantedRole) => (act: Act) =>
  isOwn(act) ||
  mayChange[role].includes(act) ||
  (reads.includes(act) && (role === 'administrator' || ruleOf(act).roles.includes(role)));

const everybody: Who[] = [
  { name: 'signed out', viewer: null, may: () => false },
  { name: 'no role', viewer: holder([]), may: isOwn },
  ...grantedRoles.map((role) => ({
    name: role,
    viewer: holder([{ role, team: null }]),
    may: roleMay(role),
  })),
  ...grantedRoles.map((role) => ({
    name: `${role} of another team`,
    viewer: holder([{ role, team: 'elsewhere' }]),
    may: (act: Act) => isOwn(act) || (roleMay(role)(act) && ruleOf(act).reach === 'anywhere'),
  })),
  ...tokenScopes.map((scope) => ({
    name: `nobody’s token for ${scope}`,
    viewer: token([scope], null),
    may: (act: Act) => !isOwn(act) && ruleOf(act).scope === scope,
  })),
  {
    name: 'a viewer’s token with every scope',
    viewer: token([...tokenScopes], [{ role: 'viewer', team: null }]),
    may: (act: Act) => ruleOf(act).scope !== null && roleMay('viewer')(act),
  },
  {
    name: 'an administrator seen long ago',
    viewer: { ...holder([{ role: 'administrator', team: null }]), freshUntil: 0 } as SignedIn,
    may: (act: Act) => roleMay('administrator')(act) && !ruleOf(act).fresh,
  },
];

/** Use-cases that tell which of them ran; those that judge within ask as the real ones do. */
const spied = () => {
  const ran: string[] = [];
  const refusals: Rejection[] = [];
  const usecases = Object.fromEntries(
    entries.map(([name, entry]) => [
      name,
      async (...args: unknown[]) => {
        if (name === 'noteRefusal') return void refusals.push(args[1] as Rejection);
        const judge = args.find((arg) => typeof arg === 'function') as Judge | undefined;
        if ('acts' in entry && judge) {
          const judged = judge(entry.acts[0] as Act, { team: 'here', commander: false });
          if (!judged.ok) return judged;
        }
        ran.push(name);
        return accepted(null);
      },
    ]),
  ) as unknown as UseCases;
  return { usecases, ran, refusals };
};

class Refused extends Error {}

test('the table of guards names every use-case there is', async () => {
  const usecases = await bulkhead(libraryOf(fakePlan));
  expect(
    Object.keys(usecases)
      .filter((name) => name in guardTable)
      .sort(),
  ).toEqual(Object.keys(guardTable).sort());
  // The harness has some of its own.
  const others = Object.keys(usecases).filter((name) => !(name in guardTable));
  expect(others.sort()).toEqual(['clock', 'declared', 'pass', 'store']);
});

test.each(everybody)(
  '$name gets exactly what the table says, and refusals are noted',
  async (who) => {
    for (const [name, entry] of entries) {
      const { usecases, ran, refusals } = spied();
      const refuse = () => {
        throw new Refused();
      };
      const guarded = guard(usecases, { viewer: who.viewer, now: () => 1, refuse });
      const call = (
        guarded as Record<string, ((...args: unknown[]) => Promise<unknown>) | undefined>
      )[name];
      if (entry.how === 'inside') {
        expect(call, name).toBeUndefined();
        continue;
      }
      await call?.({}, {}, {}, null).catch((error) => {
        if (!(error instanceof Refused)) throw error;
      });
      const allowed = entry.how === 'anyone' || who.may(actsOf(entry)[0] as Act);
      expect([name, ran], `${who.name}: ${name}`).toEqual([name, allowed ? [name] : []]);
      expect(refusals.length, `${who.name}: ${name}`).toBe(allowed ? 0 : 1);
    }
  },
);

test('whoever holds a role for the team, or commands the incident, may act in it', () => {
  const { usecases } = spied();
  const asked = async (viewer: SignedIn, facts: Parameters<Judge>[1], act: Act) => {
    let judged: unknown;
    const asking = {
      ...usecases,
      sendEvent: async (...args: unknown[]) => {
        judged = (args[4] as Judge)(act, facts).ok;
        return accepted(null);
      },
    } as unknown as UseCases;
    const refuse = () => {
      throw new Refused();
    };
    const guarded = guard(asking, { viewer, now: () => 1, refuse });
    await guarded.sendEvent('i', { type: 'note.added', text: 'x' }, viewer as never, null);
    return judged;
  };
  const ofTeam = holder([{ role: 'responder', team: 'here' }]);
  const viewer = holder([{ role: 'viewer', team: null }]);
  return Promise.all([
    expect(asked(ofTeam, { team: 'here' }, 'incident.act')).resolves.toBe(true),
    expect(asked(ofTeam, { team: 'there' }, 'incident.act')).resolves.toBe(false),
    expect(asked(ofTeam, { team: 'here' }, 'incident.command')).resolves.toBe(false),
    expect(asked(viewer, { commander: true }, 'incident.command')).resolves.toBe(true),
    expect(asked(viewer, { deputy: true }, 'incident.assign')).resolves.toBe(true),
    expect(asked(viewer, {}, 'incident.act')).resolves.toBe(false),
  ]);
});

const routeFiles = readdirSync('app/routes').sort();
const usedIn = (file: string): string[] => {
  const source = readFileSync(`app/routes/${file}`, 'utf8');
  const called = [...source.matchAll(/\busecases\s*\.\s*(\w+)/g)].map(([, name]) => String(name));
  return [...new Set(called)].sort();
};

test('every route and every address of the API is on the list, with the use-cases that it calls', () => {
  expect(routeFiles).toEqual([...Object.keys(doors), ...routesWithoutUseCases].sort());
  const found = Object.fromEntries(Object.keys(doors).map((file) => [file, usedIn(file)] as const));
  expect(found).toEqual(
    Object.fromEntries(Object.entries(doors).map(([file, names]) => [file, [...names].sort()])),
  );
  for (const file of routesWithoutUseCases) expect(usedIn(file), file).toEqual([]);
});

test('no route and no other way in has a use-case that nobody guards', () => {
  for (const file of routeFiles) {
    for (const name of usedIn(file))
      expect(guardTable[name as Name]?.how ?? 'unknown', `${file}: ${name}`).not.toMatch(
        /inside|unknown/,
      );
    expect(readFileSync(`app/routes/${file}`, 'utf8'), file).not.toMatch(
      /from '[^']*(usecases\/(?!types|people\.types|guard-table)|\/db\/)/,
    );
  }
  const remix = readFileSync('app/doors/remix.ts', 'utf8');
  expect(remix).toContain('usecases: guard(');
  expect(readFileSync('app/doors/stream.ts', 'utf8')).toMatch(/may\(viewer, 'incident\.read'\)/);
});

test('the document and the sentences come from the table', async () => {
  await expect(rightsDocument()).toMatchFileSnapshot('../docs/rights.md');
  for (const act of acts) expect(rightsDocument()).toContain(`\`${act}\``);
});

test('a right that a use-case takes is in the table, and none is granted by nothing', () => {
  for (const [name, entry] of entries)
    for (const act of actsOf(entry)) expect(acts, name).toContain(act);
  for (const act of acts) {
    const { roles, reach } = ruleOf(act);
    expect(reach === 'own' || roles.length > 0, act).toBe(true);
    expect(reach === 'own' || roles.includes('administrator'), act).toBe(true);
  }
});
