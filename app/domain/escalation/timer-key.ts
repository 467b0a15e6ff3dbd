/** `next`: the next level; `contact`: the next way to a person; `quiet`: the silence after an answer. */
export type EscalationTimer = 'next' | 'contact' | 'quiet';

/** `count` is the escalation's own, so that no two timers of one share a key. */
export const escalationTimerKey = (kind: EscalationTimer, count: number): string =>
  `${kind}#${count}`;

const SHAPE = /^(next|contact|quiet)#\d+$/;

export const readEscalationTimer = (key: string): EscalationTimer | null =>
  (SHAPE.exec(key)?.[1] as EscalationTimer | undefined) ?? null;
