import type { Seconds } from '../time.ts';
import { type Build, claimId, report, unnamed } from './build.ts';
import { readDuration } from './durations.ts';
import type { Element } from './element.ts';
import { type ElementName, shapeOf } from './language.ts';
import { isKebab, isReserved, nearest } from './names.ts';
import type { Place } from './plan.ts';
import { startOf } from './tree.ts';

/** Reads an element's attributes by kind; what does not fit is reported once and then absent. */
export type Attributes = {
  text: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  duration: (name: string) => Seconds | undefined;
  count: (name: string) => number | undefined;
  oneOf: <T extends string>(name: string, known: readonly T[]) => T | undefined;
  kebab: (name: string) => string | undefined;
  roles: (name: string) => string[];
  /** The element's own id, claimed for the file; a made-up one when it is missing or taken. */
  id: (fallback?: string) => string;
  /** Where the attribute stands, or the element when it is absent. */
  at: (name: string) => Place;
  /** Reports that an attribute's value does not fit. */
  refuse: (name: string, expected: string, params?: Record<string, string | number>) => void;
};

type Given = Map<string, { value: string | null; at: Place }>;

const flags = new Set(['critical', 'secret']);

export const readAttributes = (build: Build, name: ElementName, element: Element): Attributes => {
  const given = gather(build, name, element);
  const at = (attribute: string): Place => given.get(attribute)?.at ?? element.at;
  const text = (attribute: string): string | undefined => {
    const value = given.get(attribute)?.value?.replace(/\s+/g, ' ').trim();
    return value === '' ? undefined : value;
  };
  const refuse: Attributes['refuse'] = (attribute, expected, params = {}) => {
    const value = (given.get(attribute)?.value ?? '').slice(0, 200);
    report(build, 'RB132', at(attribute), { element: name, attribute, value, expected, ...params });
  };
  const read = <T>(attribute: string, expected: string, parse: (value: string) => T | null) => {
    const value = text(attribute);
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (parsed === null) refuse(attribute, expected);
    return parsed ?? undefined;
  };
  const kebab = (attribute: string): string | undefined => {
    const value = text(attribute);
    if (value === undefined) return undefined;
    if (isReserved(value)) {
      report(build, 'RB137', at(attribute), { id: value });
      return undefined;
    }
    if (isKebab(value)) return value;
    report(build, 'RB135', at(attribute), { attribute, id: value.slice(0, 200) });
    return undefined;
  };
  return {
    text,
    at,
    refuse,
    kebab,
    flag: (attribute) => {
      const value = given.get(attribute)?.value;
      if (value === undefined || value === 'false') return false;
      if (value !== null && value !== 'true' && value !== '') refuse(attribute, 'flag');
      return true;
    },
    duration: (attribute) => {
      const value = text(attribute);
      if (value === undefined) return undefined;
      const seconds = readDuration(value);
      if (seconds === null) {
        report(build, 'RB133', at(attribute), { attribute, value: value.slice(0, 200) });
      }
      return seconds ?? undefined;
    },
    count: (attribute) =>
      read(attribute, 'count', (value) => (/^[1-9]\d{0,2}$/.test(value) ? Number(value) : null)),
    oneOf: (attribute, known) => {
      const value = text(attribute);
      if (value === undefined) return undefined;
      const fit = known.find((word) => word === value);
      if (!fit) refuse(attribute, 'oneOf', { options: known.join(', ') });
      return fit;
    },
    roles: (attribute) => {
      const named = (text(attribute) ?? '').split(/[\s,]+/).filter((role) => role !== '');
      for (const role of named) {
        if (build.roles.has(role)) continue;
        report(build, 'RB159', at(attribute), { role, near: nearest(role, build.roles) });
      }
      return [...new Set(named)];
    },
    id: (fallback) => {
      const id = kebab('id') ?? (given.has('id') ? undefined : fallback);
      return id === undefined ? unnamed(element.at) : claimId(build, id, at('id'));
    },
  };
};

const gather = (build: Build, name: ElementName, element: Element): Given => {
  const { attributes, required } = shapeOf(name);
  const given: Given = new Map();
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const at = attribute.position ? startOf(attribute) : element.at;
    const value =
      typeof attribute.value === 'object' ? (attribute.value?.value ?? null) : attribute.value;
    if (!attributes.includes(attribute.name)) {
      if (isHandler(attribute.name)) continue;
      const near = nearest(attribute.name, attributes);
      const params = {
        element: name,
        attribute: attribute.name,
        near,
        known: attributes.join(', '),
      };
      report(build, 'RB130', at, params);
    } else if (given.has(attribute.name)) {
      report(build, 'RB134', at, { element: name, attribute: attribute.name });
    } else if (value === null || value === undefined) {
      given.set(attribute.name, { value: null, at });
      if (flags.has(attribute.name)) continue;
      const params = { element: name, attribute: attribute.name, value: '', expected: 'value' };
      report(build, 'RB132', at, params);
    } else {
      // An expression is refused elsewhere; its text must not be taken for a value.
      given.set(attribute.name, { value: typeof attribute.value === 'string' ? value : null, at });
    }
  }
  for (const attribute of required) {
    const known = given.get(attribute);
    if (known && known.value !== '') continue;
    report(
      build,
      'RB131',
      known?.at ?? element.at,
      { element: name, attribute },
      element.end && firstLine(element),
    );
  }
  return given;
};

/** `onClick` and its kind: refused as executable, so not reported again as unknown. */
export const isHandler = (name: string): boolean => /^on[A-Za-z]/.test(name) && !ours.has(name);

const ours = new Set(['onLapse', 'onFail', 'onTimeout', 'onExhausted', 'onRefused']);

const firstLine = (element: Element): Place | undefined =>
  element.end?.line === element.at.line ? element.end : undefined;
