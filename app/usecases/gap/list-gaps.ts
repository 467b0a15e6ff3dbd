import type { Gap } from '../../domain/gap/gap.types.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { KeptEstate } from '../evidence/estate.ts';
import type { Ports } from '../ports.ts';
import type { GapUseCases } from './types.ts';
import { viewGap } from './view-gap.ts';

const USUAL = 100;
const MOST = 500;
/** So many of the newest are looked at to say which are most urgent. */
const LOOKED_AT = 5_000;

/** Overdue first, then by day; what is over comes last, the newest first. */
const urgency = ({ status, overdue, dueOn }: Gap): string =>
  status === 'closed' ? '9' : `${overdue ? 0 : 1} ${dueOn}`;

export const listGaps =
  (ports: Ports, estate: KeptEstate): GapUseCases['listGaps'] =>
  async ({ limit = USUAL, stage, tier, owner, overdue, ...filter } = {}) => {
    const rows = await ports.store.read.gaps({ ...filter, limit: LOOKED_AT });
    const gaps: Gap[] = [];
    for (const row of rows) {
      if (owner !== undefined && row.life.owner?.id !== owner) continue;
      const gap = await viewGap(ports, estate, row);
      if (stage !== undefined && gap.stage !== stage) continue;
      if (tier !== undefined && gap.tier !== tier) continue;
      if (overdue !== undefined && gap.overdue !== overdue) continue;
      gaps.push(gap);
    }
    return gaps
      .sort((a, b) =>
        urgency(a) < urgency(b) ? -1 : urgency(a) > urgency(b) ? 1 : b.number - a.number,
      )
      .slice(0, Math.min(MOST, Math.max(1, Math.floor(limit))));
  };

export const readGap =
  (ports: Ports, estate: KeptEstate): GapUseCases['readGap'] =>
  async (id) => {
    const row = await ports.store.read.gap(id);
    if (!row) return rejected('gap-not-found');
    return accepted({ ...(await viewGap(ports, estate, row)), history: row.life.history ?? [] });
  };
