import { randomUUID } from 'node:crypto';
import type { CurrentStep } from '../../app/domain/incident/room-view.types.ts';
import type { SentEvent } from '../../app/domain/incident/sent-event.ts';
import type { Answer, Api, IncidentView } from '../harness/api.ts';
import type { Seeded } from '../harness/seeded.ts';

/** An event that was answered with success, as its sender knows it. */
export type Told = { event: SentEvent; key: string; seq: number };

/** One incident that the clients walk together, and what each was told of it, in order. */
export type Walked = { id: string; key: string; told: Told[][]; over: boolean };

export type Ledger = {
  walked: Walked[];
  refused: number;
  retried: number;
  /** Requests that were sent again after their answer had come. */
  repeated: number;
  /** Due times of deadlines as clients saw them: by incident and timer key. */
  due: Map<string, number>;
  wrong: string[];
};

export const emptyLedger = (): Ledger => ({
  walked: [],
  refused: 0,
  retried: 0,
  repeated: 0,
  due: new Map(),
  wrong: [],
});

export type Road = {
  api: Api;
  ledger: Ledger;
  /** Resolves when there is a server to ask. */
  up: () => Promise<void>;
  stopped: () => boolean;
  /** Called at each answer. */
  answered: () => void;
};

/** Asks until an answer arrives: one that was lost on the way is asked for again with the same key. */
const insist = async <T>(road: Road, ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
  for (;;) {
    await road.up();
    try {
      const answer = await ask();
      road.answered();
      if (answer.status < 500) return answer;
      road.ledger.wrong.push(`answered ${answer.status}: ${JSON.stringify(answer.problem)}`);
    } catch {
      road.ledger.retried += 1;
    }
  }
};

const begin = async (road: Road, random: Seeded, clients: number): Promise<Walked> => {
  const key = randomUUID();
  // Chosen once: a request that is sent again says what it said.
  const declaration = {
    title: `Walk ${key}`,
    severity: random.pick(['sev1', 'sev2', 'sev3'] as const),
    kind: 'drill' as const,
    runbook: 'provider-capacity-outage',
  };
  const { status, body, problem } = await insist(road, () => road.api.declare(declaration, key));
  if (status !== 201) throw new Error(`not declared: ${JSON.stringify(problem)}`);
  const told = Array.from({ length: clients }, (): Told[] => []);
  const walked = { id: body.id, key, told, over: false };
  road.ledger.walked.push(walked);
  return walked;
};

/** One act that the step invites to; now and then one that it does not. */
const actOf = (step: CurrentStep, random: Seeded): SentEvent => {
  const open = step.checks.filter(({ mark }) => !mark);
  const roll = random.next();
  if (roll < 0.05) return { type: 'note.added', text: `note ${randomUUID()}` };
  if (roll < 0.08) return { type: 'step.done', step: 'nowhere' };
  if (open.length > 0 && roll < 0.6)
    return { type: 'check.ticked', step: step.id, check: random.pick(open).id };
  switch (step.type) {
    case 'decision':
      return {
        type: 'decision.made',
        step: step.id,
        option: random.pick(step.options ?? []).id,
      };
    case 'verify': {
      const pass = random.chance(0.7);
      return { type: 'verify.recorded', step: step.id, value: `${roll}`, pass };
    }
    case 'approval':
      return {
        type: 'approval.given',
        step: step.id,
        role: random.pick(step.approval?.roles ?? []),
      };
    case 'escalate':
      return { type: 'page.acknowledged', step: step.id };
    case 'wait':
      return { type: 'wait.ended', step: step.id, reason: `waited ${roll}` };
    case 'rollback':
      return { type: 'rollback.done', step: step.id };
    default:
      return { type: 'step.done', step: step.id };
  }
};

const nextAct = (view: IncidentView, random: Seeded): SentEvent => {
  const { current, outcome, reopenable } = view.walkthrough;
  if (outcome) return { type: 'incident.resolved', summary: `over ${randomUUID()}` };
  if (reopenable.length > 0 && random.chance(0.03))
    return { type: 'step.reopened', step: random.pick(reopenable), reason: 'look again' };
  const step = current.length > 0 ? random.pick(current) : undefined;
  return step ? actOf(step, random) : { type: 'note.added', text: `waiting ${randomUUID()}` };
};

const send = async (
  road: Road,
  walked: Walked,
  client: number,
  event: SentEvent,
  again: boolean,
) => {
  const key = randomUUID();
  const { ledger, api } = road;
  const answer = await insist(road, () => api.send(walked.id, event, key));
  if (answer.status === 200) {
    walked.told[client]?.push({ event, key, seq: answer.body.seq });
  } else if (answer.status === 409) ledger.refused += 1;
  else ledger.wrong.push(`${event.type} was answered ${answer.status}: ${answer.problem.detail}`);
  if (!again) return;
  ledger.repeated += 1;
  const same = await insist(road, () => api.send(walked.id, event, key));
  if (JSON.stringify(same.body) !== JSON.stringify(answer.body))
    ledger.wrong.push(`the second answer for ${event.type} differs: ${JSON.stringify(same.body)}`);
};

const walk = async (road: Road, walked: Walked, client: number, random: Seeded) => {
  while (!road.stopped() && !walked.over) {
    const { status, body } = await insist(road, () => road.api.incident(walked.id));
    if (status !== 200) {
      road.ledger.wrong.push(`the incident ${walked.id} answers ${status}`);
      return;
    }
    for (const { id, visits, dueAt } of body.walkthrough.current)
      if (dueAt !== undefined) road.ledger.due.set(`${walked.id} deadline:${id}#${visits}`, dueAt);
    walked.over = body.incident.state === 'resolved';
    if (walked.over) return;
    await send(road, walked, client, nextAct(body, random), random.chance(0.05));
  }
};

/** Clients that walk one incident together, then the next, until it is enough. */
export const walkOn = async (road: Road, randoms: Seeded[]): Promise<void> => {
  const [first] = randoms as [Seeded];
  while (!road.stopped()) {
    const walked = await begin(road, first, randoms.length);
    await Promise.all(randoms.map((random, client) => walk(road, walked, client, random)));
  }
};
