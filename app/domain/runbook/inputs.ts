import { readAttributes } from './attributes.ts';
import { type Build, report } from './build.ts';
import type { Element } from './element.ts';
import { isInputName, isReserved, titleOf } from './names.ts';
import { isPattern } from './pattern.ts';
import type { InputField } from './plan.ts';

/**
 * Reads an Input. The first to define a name decides its label, pattern, default and secrecy;
 * a later one may repeat the name alone, or the same words, and asks for the same value.
 */
export const readInput = (build: Build, element: Element): InputField | null => {
  const attributes = readAttributes(build, 'Input', element);
  const name = attributes.text('name');
  const said = {
    label: attributes.text('label'),
    pattern: attributes.text('pattern'),
    default: attributes.text('default'),
  };
  const secret = attributes.flag('secret');
  if (name === undefined) return null;
  if (!isInputName(name)) {
    attributes.refuse('name', 'inputName');
    return null;
  }
  if (isReserved(name)) {
    report(build, 'RB137', attributes.at('name'), { id: name });
    return null;
  }
  if (said.pattern !== undefined && !isPattern(said.pattern)) {
    attributes.refuse('pattern', 'pattern');
  }
  const first = build.inputs.get(name);
  if (!first) {
    const field = inputField({ ...said, name, secret, at: element.at });
    build.inputs.set(name, field);
    return field;
  }
  const differs =
    (['label', 'pattern', 'default'] as const).some(
      (key) => said[key] !== undefined && said[key] !== first[key],
    ) ||
    (secret && !first.secret);
  if (differs) report(build, 'RB160', element.at, { name, line: first.at.line });
  return { ...first, at: element.at };
};

/** An input with its label made from its name when it has none, and nothing absent spelled out. */
export const inputField = (given: {
  name: string;
  label?: string;
  pattern?: string;
  default?: string;
  secret: boolean;
  at: InputField['at'];
}): InputField => ({
  name: given.name,
  label: given.label ?? titleOf(given.name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()),
  ...(given.pattern === undefined ? {} : { pattern: given.pattern }),
  ...(given.default === undefined ? {} : { default: given.default }),
  secret: given.secret,
  at: given.at,
});
