import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import type { BodyPart } from '../../../domain/runbook/plan.ts';

type Check = CurrentStep['checks'][number];
type Command = CurrentStep['commands'][number];
type Input = CurrentStep['inputs'][number];

/** What a step's card shows, in the order of the source; neighbouring checks are one list. */
export type BodyGroup =
  | { type: 'prose'; prose: number }
  | { type: 'callout'; tone: 'note' | 'danger' | 'hint'; title?: string; prose: number }
  | { type: 'checks'; checks: Check[] }
  | { type: 'command'; command: Command; number: number }
  | { type: 'input'; input: Input };

const groupOf = (part: BodyPart, step: CurrentStep): BodyGroup | null => {
  switch (part.type) {
    case 'prose':
      return part;
    case 'note':
    case 'danger':
    case 'hint':
      return { type: 'callout', tone: part.type, title: part.title, prose: part.prose };
    case 'check': {
      const check = step.checks.find(({ id }) => id === part.check);
      return check ? { type: 'checks', checks: [check] } : null;
    }
    case 'command': {
      const at = step.commands.findIndex(({ id }) => id === part.command);
      const command = step.commands[at];
      return command ? { type: 'command', command, number: at + 1 } : null;
    }
    case 'input': {
      const input = step.inputs.find(({ name }) => name === part.input);
      return input ? { type: 'input', input } : null;
    }
  }
};

export const bodyGroups = (step: CurrentStep): BodyGroup[] => {
  const groups: BodyGroup[] = [];
  for (const part of step.body) {
    const group = groupOf(part, step);
    const last = groups.at(-1);
    if (group?.type === 'checks' && last?.type === 'checks') last.checks.push(...group.checks);
    else if (group) groups.push(group);
  }
  return groups;
};
