import type { Day } from '../day.ts';
import type { PlannedDrill } from '../drill/planned.ts';
import type { Gap } from '../gap/gap.types.ts';
import type { FreshnessLine } from './evidence.types.ts';

/**
 * What nobody kept: a planned drill that was missed, a runbook whose proof is overdue, a gap that is
 * overdue, and a runbook of the upper tiers for which no drill is planned. `code` is stable
 * (`RB601`), its words stand in the catalogue under `finding.<code>` and take `params`.
 */
export type EvidenceFinding = {
  code: 'RB601' | 'RB602' | 'RB603' | 'RB604';
  severity: 'error' | 'warning';
  params: Record<string, string | number>;
  about:
    | { page: 'drill'; id: string }
    | { page: 'runbook'; id: string }
    | { page: 'gap'; id: string };
  /** Whom it asks: a person, else the team that owns the runbook. */
  ask: { person?: string; team?: string };
  /** Since when it is so. */
  since?: Day;
};

type Facts = {
  lines: readonly FreshnessLine[];
  drills: readonly (PlannedDrill & { state: string })[];
  gaps: readonly Gap[];
  dayOf: (at: number) => Day;
};

/** The worst first, then what has waited longest. */
export const evidenceFindings = ({ lines, drills, gaps, dayOf }: Facts): EvidenceFinding[] => {
  const teams = new Map(lines.map(({ runbook }) => [runbook.id, runbook.owner]));
  const teamOf = (runbook: string) => {
    const team = teams.get(runbook);
    return team === undefined ? {} : { team };
  };
  const missed = drills
    .filter(({ state }) => state === 'missed')
    .map(({ id, number, runbook, kind, on, owner }): EvidenceFinding => {
      const params = {
        number,
        runbook: runbook.title,
        kind,
        day: on,
        owner: owner?.name ?? '_none',
      };
      const ask = owner ? { person: owner.id } : teamOf(runbook.id);
      const about = { page: 'drill', id } as const;
      return { code: 'RB601', severity: 'error', params, about, ask, since: on };
    });
  const due = lines.flatMap(({ runbook, facts, demands }): EvidenceFinding[] => {
    const [late] = demands.filter(({ overdue }) => overdue).sort((a, b) => a.dueAt - b.dueAt);
    if (!late || runbook.status === 'deprecated') return [];
    const severity = facts.tier === '0' || facts.tier === '1' ? 'error' : 'warning';
    const since = dayOf(late.dueAt);
    const params = { runbook: runbook.title, proof: late.proof, day: since };
    const about = { page: 'runbook', id: runbook.id } as const;
    return [{ code: 'RB602', severity, params, about, ask: teamOf(runbook.id), since }];
  });
  const overdue = gaps
    .filter((gap) => gap.overdue)
    .map(({ id, number, runbook, dueOn, tier, owner }): EvidenceFinding => {
      const severity = tier === '0' || tier === '1' ? 'error' : 'warning';
      const params = { number, runbook: runbook.title, day: dueOn };
      const ask = owner ? { person: owner.id } : teamOf(runbook.id);
      return { code: 'RB603', severity, params, about: { page: 'gap', id }, ask, since: dueOn };
    });
  const planned = new Set(
    drills
      .filter(({ state }) => state === 'planned' || state === 'running')
      .map(({ runbook }) => runbook.id),
  );
  const unplanned = lines
    .filter(
      ({ facts, runbook }) =>
        facts.tier === '0' && runbook.status === 'active' && !planned.has(runbook.id),
    )
    .map(({ runbook }): EvidenceFinding => {
      const about = { page: 'runbook', id: runbook.id } as const;
      const params = { runbook: runbook.title };
      return { code: 'RB604', severity: 'warning', params, about, ask: teamOf(runbook.id) };
    });
  const rank = ({ severity, since }: EvidenceFinding) =>
    `${severity === 'error' ? 0 : 1} ${since ?? '9999'}`;
  return [...missed, ...due, ...overdue, ...unplanned].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
};
