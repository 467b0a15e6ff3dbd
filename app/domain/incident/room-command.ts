import { inputName } from '../runbook/placeholder.ts';
import type { Command, InputField } from '../runbook/plan.ts';
import type { PlanIndex, Region } from '../walkthrough/plan-index.ts';
import type { CommandPart } from './room-view.types.ts';

/** How a secret is shown to whoever did not record it. */
export const MASK = '•••';

/** The text of a value as this viewer may see it; undefined when it is not known yet. */
export type ShownValue = (name: string) => string | undefined;

const PLACEHOLDER =
  /<([A-Za-z][\w .:/-]{0,40})>|\$\{([A-Z][A-Z0-9_]*)\}|\$([A-Z][A-Z0-9_]*)\b|\{\{\s*([A-Za-z][\w-]*)\s*\}\}|\b(X{3,})\b|\b((?:YOUR|REPLACE|INSERT)_[A-Z_]+)\b/g;

/**
 * A command with its placeholders filled: `<name>`, `$NAME`, `${NAME}` and `{{name}}` of known
 * inputs. Inside an include, what its `with` gives stands in their place, itself filled outside.
 * Everything else stays as it was written.
 */
export const fillCommand = (
  index: PlanIndex,
  region: Region,
  command: Command,
  shown: ShownValue,
): Command & { filled: CommandPart[]; missing: string[] } => {
  const filled = fill(index, region, command.text, shown);
  const missing = filled.flatMap((part) =>
    'input' in part && part.value === undefined ? [part.input] : [],
  );
  return { ...command, filled, missing: [...new Set(missing)] };
};

const fill = (index: PlanIndex, region: Region, text: string, shown: ShownValue): CommandPart[] => {
  const parts: CommandPart[] = [];
  const write = (piece: string) => {
    const last = parts.at(-1);
    if (last && 'text' in last) parts[parts.length - 1] = { text: last.text + piece };
    else if (piece !== '') parts.push({ text: piece });
  };
  let done = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const written = match.slice(1).find((group) => group !== undefined) ?? '';
    const parted = placed(index, region, written, shown);
    if (!parted) continue;
    write(text.slice(done, match.index));
    for (const part of parted)
      if ('text' in part) write(part.text);
      else parts.push(part);
    done = match.index + match[0].length;
  }
  write(text.slice(done));
  return parts;
};

const placed = (
  index: PlanIndex,
  region: Region,
  written: string,
  shown: ShownValue,
): CommandPart[] | null => {
  const name = inputName(written);
  for (let at = region; at.inside.type !== 'plan'; at = at.inside.region) {
    if (at.inside.type !== 'include') continue;
    const given = Object.entries(at.inside.of.with).find(([key]) => inputName(key) === name);
    if (given) return fill(index, at.inside.region, given[1], shown);
  }
  const field = fieldOf(index, name);
  if (!field) return null;
  const value = shown(field.name);
  return [{ input: field.name, ...(value !== undefined && { value }) }];
};

const fieldOf = (index: PlanIndex, name: string): InputField | undefined =>
  index.inputs.get(name) ??
  [...index.inputs.values()].find((field) => inputName(field.name) === name);
