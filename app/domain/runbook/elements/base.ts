import { type Attributes, readAttributes } from '../attributes.ts';
import { readBody } from '../body.ts';
import type { Build } from '../build.ts';
import type { Element } from '../element.ts';
import type { ElementName } from '../language.ts';
import { titleOf } from '../names.ts';
import type { ExitNode, PlanNode } from '../plan.ts';

/** Where an element on the way stands: its list, and the lane's role that it takes when it names none. */
export type Standing = { list: number; role?: string };

/** Reads one element on the way; its `next` is `notSaid` unless the element names one. */
export type ReadElement = (build: Build, element: Element, standing: Standing) => PlanNode;

/** A `next` that the element leaves to the order of the file. */
export const notSaid = '';

type Base = Omit<ExitNode, 'type' | 'outcome'>;

/** Who reads it decides whether somebody works there, which children are its own, and its title. */
type Reading = {
  name: ElementName;
  live: boolean;
  own?: ElementName;
  /** The id when the element gives none; only for elements that may go without. */
  id?: (attributes: Attributes) => string | undefined;
  title?: string;
  /** False where `role` does not say who does the work. */
  roleIsDoer?: boolean;
};

/** Reads what all elements on the way have in common, and notes the ways they name. */
export const readBase = (
  build: Build,
  element: Element,
  standing: Standing,
  reading: Reading,
): { base: Base; attributes: Attributes; own: Element[] } => {
  const attributes = readAttributes(build, reading.name, element);
  const id = attributes.id(reading.id?.(attributes));
  build.lists.set(id, standing.list);
  const { own, ...body } = readBody(build, { ...reading, id }, element.children);
  const role =
    reading.roleIsDoer === false
      ? undefined
      : (oneRole(attributes) ?? (reading.live ? standing.role : undefined));
  const deadline = attributes.duration('deadline');
  const maxVisits = attributes.count('maxVisits');
  const onLapse = readOnLapse(build, attributes, id);
  const title =
    attributes.text('title') ??
    (reading.title ? attributes.text(reading.title) : undefined) ??
    titleOf(id.startsWith('@') ? reading.name : id);
  const base: Base = {
    id,
    title,
    at: element.at,
    ...(role === undefined ? {} : { role }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(onLapse === undefined ? {} : { onLapse }),
    ...(maxVisits === undefined ? {} : { maxVisits }),
    ...body,
  };
  return { base, attributes, own };
};

/** Notes the way an attribute names, and answers it; undefined when the attribute is absent. */
export const readJump = (
  build: Build,
  attributes: Attributes,
  from: string,
  attribute: string,
): string | undefined => {
  const to = attributes.text(attribute);
  if (to !== undefined) build.jumps.push({ from, attribute, to, at: attributes.at(attribute) });
  return to;
};

/** The way on when nothing else is said: `next`, or the order of the file. */
export const readNext = (build: Build, attributes: Attributes, from: string): string =>
  readJump(build, attributes, from, 'next') ?? notSaid;

const oneRole = (attributes: Attributes): string | undefined => {
  const roles = attributes.roles('role');
  if (roles.length > 1) attributes.refuse('role', 'oneRole');
  return roles[0];
};

const readOnLapse = (build: Build, attributes: Attributes, from: string): Base['onLapse'] => {
  if (attributes.text('onLapse') === 'escalate') return { type: 'escalate' };
  const to = readJump(build, attributes, from, 'onLapse');
  return to === undefined ? undefined : { type: 'goto', to };
};
