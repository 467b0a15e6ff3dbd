/** What one element of the language takes. Attributes are plain strings. */
type Shape = { attributes: readonly string[]; required: readonly string[] };

const human = ['id', 'title', 'role', 'deadline', 'onLapse', 'maxVisits'] as const;
const machine = ['id', 'title', 'deadline', 'onLapse', 'maxVisits'] as const;

/** Every element of the runbook language, version 1. */
export const language = {
  Step: { attributes: [...human, 'next', 'critical'], required: ['id'] },
  Verify: {
    attributes: [...human, 'what', 'expect', 'unit', 'next', 'onFail'],
    required: ['id', 'what'],
  },
  Decision: { attributes: [...human, 'question'], required: ['id', 'question'] },
  Option: { attributes: ['id', 'title', 'hint', 'goto'], required: ['id', 'goto'] },
  Wait: {
    attributes: [...human, 'for', 'until', 'next', 'onTimeout'],
    required: ['id'],
  },
  Escalate: {
    attributes: [...human, 'policy', 'message', 'next', 'onExhausted'],
    required: ['id'],
  },
  Notify: {
    attributes: ['id', 'title', 'role', 'maxVisits', 'audience', 'template', 'every', 'next'],
    required: ['id', 'audience'],
  },
  Approval: {
    attributes: [...human, 'quorum', 'limit', 'next', 'onRefused'],
    required: ['id', 'role'],
  },
  Parallel: { attributes: [...machine, 'next'], required: ['id'] },
  Lane: { attributes: ['id', 'title', 'role'], required: ['id'] },
  Include: { attributes: [...machine, 'runbook', 'with', 'next'], required: ['runbook'] },
  Rollback: { attributes: [...human, 'for'], required: ['for'] },
  Exit: { attributes: ['id', 'title', 'outcome'], required: ['id', 'outcome'] },
  Input: { attributes: ['name', 'label', 'pattern', 'default', 'secret'], required: ['name'] },
  Note: { attributes: ['title'], required: [] },
  Danger: { attributes: ['title'], required: [] },
} as const satisfies Record<string, Shape>;

export type ElementName = keyof typeof language;

export const isElementName = (name: string): name is ElementName => Object.hasOwn(language, name);

export const shapeOf = (name: ElementName): Shape => language[name];

/** Elements that stand on the way (or, a Rollback, beside it): at top level or in a Lane. */
export const isOnTheWay = (name: ElementName): boolean =>
  !['Option', 'Lane', 'Input', 'Note', 'Danger'].includes(name);
