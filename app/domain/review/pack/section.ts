/** The pages of Bulkhead that a number of the pack can be looked up on. */
export type PackSourcePage =
  | 'action'
  | 'actions'
  | 'incident'
  | 'incidents'
  | 'drill-report'
  | 'metrics'
  | 'runbook'
  | 'runbooks'
  | 'gaps'
  | 'readiness'
  | 'on-call'
  | 'person'
  | 'drills'
  | 'review'
  | 'reviews';

/** Where a number comes from. `query` narrows a list as its page's address does. */
export type PackSource = {
  page: PackSourcePage;
  id?: string;
  query?: Record<string, string>;
};

export type FigureUnit = 'count' | 'seconds' | 'hours' | 'share' | 'instant';

/**
 * One number of a section. `value` null: nothing says. Moments are kept, not ages, so that a pack
 * differs from another only where something happened.
 */
export type Figure = {
  key: string;
  value: number | null;
  unit: FigureUnit;
  source: PackSource;
};

/** What every row of a section has: what it is recognised by, and where it can be looked up. */
export type PackRow = { key: string; source: PackSource };

/** `notRecorded`: codes of what belongs here and nobody keeps in Bulkhead. */
export type PackSection<Row extends PackRow> = {
  figures: Figure[];
  rows: Row[];
  notRecorded: string[];
};

export const figure = (
  key: string,
  value: number | null,
  source: PackSource,
  unit: FigureUnit = 'count',
): Figure => ({ key, value, unit, source });
