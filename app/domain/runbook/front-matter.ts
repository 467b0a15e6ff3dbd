import { type Build, report } from './build.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import { inputField } from './inputs.ts';
import { titleOf } from './names.ts';
import type { InputField, Place, PlanRole } from './plan.ts';

/** Where a front-matter value stands in the file; the nearest one above it when it is absent. */
export type PlaceOf = (path: (string | number)[]) => Place;

type Fields = Record<string, unknown>;

/** Reads front matter that YAML has already been made of; null (and findings) when it does not fit. */
export const readFrontMatter = (
  build: Pick<Build, 'file' | 'findings'>,
  data: unknown,
  placeOf: PlaceOf,
): FrontMatter | null => {
  if (!isFields(data)) {
    report(build, 'RB110', placeOf([]));
    return null;
  }
  const { fields, from } = underOurNames(withoutEmpty(data) as Fields);
  const result = frontMatterSchema.safeParse(fields);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const at = placeOf(from.get(path.slice(0, 2).join('.')) ?? from.get(String(path[0])) ?? path);
    const field = path.join('.');
    const around = valueAt(fields, path.slice(0, -1));
    if (isFields(around) && around[String(path.at(-1))] === undefined) {
      report(build, 'RB114', at, { field });
      continue;
    }
    const [expected = 'text', ...options] = issue.message.split(' ');
    report(build, 'RB115', at, { field, expected, options: options.join(' ') });
  }
  return null;
};

const valueAt = (fields: Fields, path: (string | number)[]): unknown =>
  path.reduce<unknown>((value, part) => (value as Fields | undefined)?.[part], fields);

/** The roles a runbook declares; one declared twice is reported. */
export const readRoles = (
  build: Pick<Build, 'file' | 'findings'>,
  roles: FrontMatter['roles'],
  placeOf: PlaceOf,
): PlanRole[] =>
  (roles ?? []).map((role, index, all) => {
    if (all.findIndex((other) => other.id === role.id) < index) {
      report(build, 'RB116', placeOf(['roles', index]), { name: role.id });
    }
    return { id: role.id, title: role.title ?? titleOf(role.id) };
  });

/** The inputs a runbook asks for at its start; one declared twice is reported. */
export const readInputs = (
  build: Pick<Build, 'file' | 'findings'>,
  inputs: FrontMatter['inputs'],
  placeOf: PlaceOf,
): InputField[] =>
  (inputs ?? []).map((input, index, all) => {
    const at = placeOf(['inputs', index]);
    if (all.findIndex((other) => other.name === input.name) < index) {
      report(build, 'RB116', at, { name: input.name });
    }
    return inputField({ ...input, secret: input.secret ?? false, at });
  });

/** Names that real files use for what is ours; our own name wins where both stand. */
const otherNames: [other: string, path: [string] | [string, string]][] = [
  ['runbook_id', ['id']],
  ['owner_slack', ['owner']],
  ['last_reviewed_on', ['review', 'lastReviewed']],
  ['last_verified_at', ['review', 'lastReviewed']],
  ['review_in', ['review', 'every']],
  ['error_signatures', ['alerts']],
];

/** Fields under our own names, and where each stood that has another name in the file. */
export const underOurNames = (given: Fields): { fields: Fields; from: Map<string, string[]> } => {
  const fields: Fields = { ...given };
  const from = new Map<string, string[]>();
  for (const [other, [top, below]] of otherNames) {
    const value = given[other];
    if (value === undefined) continue;
    if (below === undefined) {
      if (fields[top] !== undefined) continue;
      fields[top] = value;
      from.set(top, [other]);
      continue;
    }
    const group = fields[top] ?? {};
    if (!isFields(group) || group[below] !== undefined) continue;
    fields[top] = { ...group, [below]: value };
    from.set(`${top}.${below}`, [other]);
  }
  return { fields, from };
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `owner:` with nothing after it is not said at all. */
const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutEmpty);
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutEmpty(inner)]));
};
