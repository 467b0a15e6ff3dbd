import type { TrendPoint } from '../../../domain/review/pack/drills.ts';

export type TrendDot = {
  key: string;
  number: number;
  runbook: string;
  at: number;
  measured: number;
  objective: number;
  /** Of the objective. */
  share: number;
  met: boolean;
};

/** Points that have an objective to be held against. */
export const trendDots = (trend: readonly TrendPoint[]): TrendDot[] =>
  trend.flatMap(({ incident, runbook, at, measured, objective }, index) =>
    objective === null
      ? []
      : [
          {
            key: `${incident.id} ${runbook.id} ${index}`,
            ...{ number: incident.number, runbook: runbook.title, at, measured, objective },
            share: measured / objective,
            met: measured <= objective,
          },
        ],
  );

/** Above this a dot stands at the edge: how much too slow no longer matters. */
const MOST = 3;

/** Where the scale ends and what is written beside it; the objective is always in it. */
export const scaleOf = (dots: readonly TrendDot[]): { top: number; ticks: number[] } => {
  const longest = Math.min(MOST, Math.max(1, ...dots.map(({ share }) => share)));
  const step = longest > 2 ? 1 : 0.5;
  const top = Math.max(1.5, Math.ceil((longest + 0.1) / step) * step);
  return { top, ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step) };
};

/** The first days of months in a span, evenly left out until they are few enough. UTC. */
export const monthsBetween = (
  from: number,
  to: number,
  most: number,
): { at: number; name: string }[] => {
  const first = new Date(from);
  const found: { at: number; name: string }[] = [];
  for (let month = 1; ; month++) {
    const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1);
    if (at > to) break;
    found.push({ at, name: new Date(at).toISOString().slice(0, 7) });
  }
  const every = Math.max(1, Math.ceil(found.length / most));
  return found.filter((_, index) => index % every === 0);
};
