import { canonical } from '../../engine/canonical.ts';
import { type Pack, type PackSectionName, packSections } from '../pack.ts';
import type { Figure, PackRow, PackSource } from './section.ts';

/** A number that is another one now. Null: nothing says, or it was not there. */
export type FigureChange = {
  section: PackSectionName;
  key: string;
  unit: Figure['unit'];
  source: PackSource;
  frozen: number | null;
  live: number | null;
};

/** A line that came, went or reads otherwise; `fields` are those that differ. */
export type RowChange = {
  section: PackSectionName;
  list: 'rows' | 'planned' | 'people' | 'findings';
  key: string;
  source: PackSource;
  change: 'came' | 'went' | 'changed';
  fields: string[];
};

export type PackDifference = { figures: FigureChange[]; rows: RowChange[] };

const figureChanges = (frozen: Pack, live: Pack, section: PackSectionName): FigureChange[] => {
  const before = new Map(frozen[section].figures.map((one) => [one.key, one]));
  const after = new Map(live[section].figures.map((one) => [one.key, one]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const shown = is ?? was;
    if (!shown || was?.value === is?.value) return [];
    return [
      {
        ...{ section, key, unit: shown.unit, source: shown.source },
        ...{ frozen: was?.value ?? null, live: is?.value ?? null },
      },
    ];
  });
};

const fieldsOf = (was: PackRow, is: PackRow): string[] => {
  const [a, b] = [was as Record<string, unknown>, is as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => name !== 'source' && canonical(a[name]) !== canonical(b[name]))
    .sort();
};

const lists = ['rows', 'planned', 'people', 'findings'] as const;

const listOf = (pack: Pack, section: PackSectionName, list: RowChange['list']): PackRow[] =>
  ((pack[section] as Record<string, unknown>)[list] as PackRow[] | undefined) ?? [];

const rowChanges = (frozen: Pack, live: Pack, section: PackSectionName): RowChange[] =>
  lists.flatMap((list) => {
    const before = new Map(listOf(frozen, section, list).map((row) => [row.key, row]));
    const after = new Map(listOf(live, section, list).map((row) => [row.key, row]));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): RowChange[] => {
      const [was, is] = [before.get(key), after.get(key)];
      const { source } = is ?? was ?? {};
      if (!source) return [];
      const told = { section, list, key, source };
      if (!was) return [{ ...told, change: 'came', fields: [] }];
      if (!is) return [{ ...told, change: 'went', fields: [] }];
      const fields = fieldsOf(was, is);
      return fields.length === 0 ? [] : [{ ...told, change: 'changed', fields }];
    });
  });

/**
 * What is otherwise now than when a pack was frozen, section by section. Two packs of the same facts
 * do not differ, whenever they were made.
 */
export const packDifference = (frozen: Pack, live: Pack): PackDifference => ({
  figures: packSections.flatMap((section) => figureChanges(frozen, live, section)),
  rows: packSections.flatMap((section) => rowChanges(frozen, live, section)),
});
