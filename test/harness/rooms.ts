import type { SentEvent } from '../../app/domain/incident/sent-event.ts';
import { apiToken } from './accounts.ts';
import { type Api, api } from './api.ts';
import type { RunningServer } from './server.ts';

const done = (step: string): SentEvent => ({ type: 'step.done', step });
const chose = (step: string, option: string): SentEvent => ({
  type: 'decision.made',
  step,
  option,
});
const verified = (step: string, value: string, pass: boolean): SentEvent => ({
  type: 'verify.recorded',
  step,
  value,
  pass,
});

const held = [done('confirm'), chose('classify', 'capacity'), done('hold')];
const lanes = ['probe', 'shed', 'ticket', 'status-page'].map(done);
/** To the question whether enough is left, which nobody has answered yet. */
export const wayToEnough = [...held, ...lanes];
const served = [...wayToEnough, chose('enough', 'both')];

/** Ways into `provider-capacity-outage`, each named by what waits at its end. */
export const waysInto = {
  step: [],
  decision: [done('confirm')],
  approval: [done('confirm'), chose('classify', 'money')],
  lanes: held,
  verification: served,
  rollback: [...held, { type: 'rollback.started', step: 'hold', reason: 'Too early' }],
  ended: [...served, verified('service', '310', true), chose('outlook', 'short')],
  resolved: [
    ...served,
    verified('service', '310', true),
    chose('outlook', 'short'),
    { type: 'incident.resolved', summary: 'Served from another zone' },
  ],
} satisfies Record<string, SentEvent[]>;

export type Rooms = {
  client: Api;
  /** Declares an incident, sends it the events and answers with its id. */
  walked: (
    events: SentEvent[],
    about?: { title?: string; runbook?: string; kind?: 'real' | 'drill' },
  ) => Promise<string>;
  send: (incident: string, ...events: SentEvent[]) => Promise<void>;
};

/** Incidents of a colleague who works through the API; an event that is refused throws. */
export const roomsOf = async (server: RunningServer, name: string): Promise<Rooms> => {
  const client = api(server, await apiToken(server, name));
  const send = async (incident: string, ...events: SentEvent[]) => {
    for (const event of events) {
      const { status, problem } = await client.send(incident, event);
      if (status !== 200) throw new Error(`${JSON.stringify(event)}: ${problem.detail}`);
    }
  };
  const walked: Rooms['walked'] = async (events, about = {}) => {
    const { title = 'GPU launches refused', kind = 'real' } = about;
    const runbook = about.runbook ?? 'provider-capacity-outage';
    const { status, body, problem } = await client.declare({
      ...{ title, kind, runbook, severity: 'sev2' },
    });
    if (status !== 201) throw new Error(problem.detail);
    await send(body.id, ...events);
    return body.id;
  };
  return { client, walked, send };
};
